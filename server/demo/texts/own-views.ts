import { bankOf } from './bank.ts';

/** Young people, in their own words. */
export const ownViews = bankOf({
  who: `
I am {name}. I am {age} and I go to {setting}. I wrote this with some help from a person I trust.
My name is {name}. People who know me well know that I like {interest} and that I hate being rushed.
I'm {name}. I typed this myself over a few evenings.
This is me, {name}. Please read all of it, not just the part about what I can't do.
`,
  strengths: {
    care: `
I know a lot about {interest}, and I can explain it to people who don't.
I am a good friend once I know somebody.
I can cook pasta, eggs and a curry without any help.
I remember things that other people forget.
I did work experience in a café and they said I could come back.
I have been getting the bus to my aunt's on my own since the summer.
I am honest, and I want people to be honest with me.
I'm good at drawing and editing videos.
`,
  },
  needs: {
    care: `
When people talk fast I nod, but I haven't understood.
Crowded corridors make me feel sick, so I wait until they are empty and then I am late.
I need things written down. If you only say it, it is gone.
I get tired before everybody else does, and then I can't think.
I don't like asking for help in front of people.
New people are hard. I need to meet them before the thing starts.
Reading long texts takes me three times as long as my friends.
I worry at night about the next day, and then I can't get up.
When I get angry I need to walk. Following me makes it worse.
`,
  },
  outcomes: {
    care: `
I want to pass maths so that I can do the course I want.
I want a job with people who are kind and where I am not bored.
I want to live in my own place one day, near my family.
I want to go into town with friends and not with a grown-up.
I want to feel calm at college most days.
I want people to ask me first.
`,
  },
  provision: {
    care: `
One person at college who I can message when it gets too much. | – | – | –
My laptop in every lesson, and more time in exams. | – | – | –
Somebody to practise the bus to college with until I can do it. | – | – | –
A quiet room at lunch. | – | – | –
Small groups for maths and English. | – | – | –
Being told about changes the day before, by text. | – | – | –
Help to find out about jobs, with visits and not only leaflets. | – | – | –
`,
  },
});
