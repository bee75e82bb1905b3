import { dayInWords, type MailFacts, type MailWords, registerFirst } from './letter-form.ts';
import { pages } from './pages.ts';

/** A designated manager is told that their team is asked for advice (G2, V3). */
export function teamAskedForAdvice(facts: MailFacts): MailWords {
  const due = facts.dueOn ? `, due on ${dayInWords(facts.dueOn)}` : '';
  return {
    subject: `Your team has been asked for advice${due}`,
    parts: [
      `${facts.authority} has asked your team for advice or information for a child or young person.`,
      'What you need to do: allocate the request to one or more members of your team. They are told at once.',
      ...(facts.dueOn
        ? [
            `The response is due by ${dayInWords(facts.dueOn)}. The day on which you allocate it does not change that date.`,
          ]
        : []),
      ...registerFirst(facts),
      { link: 'Open your team’s cases', url: pages.teamCases(facts) },
      'If your team cannot give this advice, tell the co-ordinator now.',
    ],
  };
}
