import { closing, greeting, rightsText, support } from './sentences.ts';

export const decisionNotToAssess = `# We will not assess {{ child.called }}’s needs

${greeting}

On {{ decision.on }} we decided not to carry out an education, health and care (EHC) needs assessment of {{ child.name }}, born {{ child.birth_date }}.

## Why

{{ decision.reasons }}

${rightsText('our decision not to assess')}

${closing}
`;

export const noPlan = `# There will be no EHC plan for {{ child.called }}

${greeting}

We have completed the education, health and care (EHC) needs assessment of {{ child.name }}, born {{ child.birth_date }}. On {{ decision.on }} we decided not to issue an EHC plan.

## Why

{{ decision.reasons }}

You can ask us for a copy of the advice we had. It can help {{ child.called }}’s setting to plan support.

${rightsText('our decision not to issue a plan')}

${closing}
`;

export const draftPlan = `# The draft EHC plan for {{ child.called }}

${greeting}

With this letter you get the draft of the education, health and care (EHC) plan for {{ child.name }}, born {{ child.birth_date }}, and the advice it rests on. It was served on {{ draft.served_on }}.

## What we ask of you

1. Read the draft. Tell us what is right, what is missing and what should change.
2. Tell us which school or other institution you would like us to name. The draft leaves this open.
3. If you wish, ask for a meeting with us to talk about the draft.

Please answer by **{{ draft.answer_by }}**. You have at least 15 days, beginning with the day the draft was served.

${support}

${closing}
`;

export const finalPlan = `# The EHC plan for {{ child.called }}

${greeting}

On {{ plan.on }} we issued the education, health and care (EHC) plan for {{ child.name }}, born {{ child.birth_date }}. A copy is with this letter. We also send it to the school or other institution that the plan names, and to the health service.

The first annual review must be completed by {{ plan.review_by }}. You will be asked for your views before it.

${rightsText(
  'what the plan says in sections B, F or I (the special educational needs, the special educational provision, and the school or other institution named, or that none is named)',
  'You do not need a certificate if you appeal only about the school or other institution, or that none is named. ',
)}

${closing}
`;
