import { dayInWords, type MailFacts, type MailWords, registerFirst } from './letter-form.ts';
import { pages } from './pages.ts';

const by = ({ dueOn }: MailFacts): string => (dueOn ? ` by ${dayInWords(dueOn)}` : '');

/** The accounts of a setting that is consulted about a draft plan (G2, s39(2)). */
export function settingConsulted(facts: MailFacts): MailWords {
  return {
    subject: 'Your setting is consulted about a draft plan',
    parts: [
      `${facts.authority} is thinking of naming your setting in an Education, Health and Care plan, and consults you about it.`,
      `What you need to do: read the draft plan, and say${by(facts)} whether you can meet the needs in it.`,
      ...registerFirst(facts),
      { link: 'Read the draft plan and answer', url: pages.consultation(facts) },
      'You can write the answer without a connection. It is sent when there is one.',
    ],
  };
}

/** The same people, once the 15 days are over (G2, CoP 9.83). */
export function consultationOverdue(facts: MailFacts): MailWords {
  return {
    subject: 'Your answer to a consultation is overdue',
    parts: [
      `${facts.authority} consulted your setting about a draft plan and has no answer yet. It was due${by(facts)}.`,
      'What you need to do: answer now. The decision can be taken without your answer.',
      { link: 'Read the draft plan and answer', url: pages.consultation(facts) },
      'If somebody else answers for your setting, please hand this on.',
    ],
  };
}

/** The co-ordinator, when a setting has not answered in time (G2). */
export function consultationUnanswered(facts: MailFacts): MailWords {
  return {
    subject: 'A setting has not answered a consultation',
    parts: [
      `A setting that you consulted about a draft plan has not answered. Its answer was due${by(facts)}.`,
      'What you need to do: ask the setting again, or record the answer if it came by e-mail or post.',
      { link: 'See the consultations in the hub', url: pages.consultations(facts) },
      'The case shows the date by which the final plan is due. It does not move.',
    ],
  };
}

/** The co-ordinator, when a setting has answered (G2). */
export function consultationAnswered(facts: MailFacts): MailWords {
  return {
    subject: 'A setting has answered a consultation',
    parts: [
      'A setting that you consulted about a draft plan has answered.',
      'What you need to do: read the answer, and check whether others are still to come.',
      { link: 'Read it in the hub', url: pages.consultations(facts) },
      'The case shows the date by which the final plan is due.',
    ],
  };
}

/** The accounts of a setting whose answer is not needed any more (G2). */
export function consultationEnded(facts: MailFacts): MailWords {
  return {
    subject: 'A consultation has ended',
    parts: [
      `${facts.authority} had consulted your setting about a draft plan. That has ended: an answer is no longer needed.`,
      'What you need to do: nothing. The draft plan leaves your devices the next time they are in touch with the hub.',
      { link: 'Open the hub', url: pages.home(facts) },
      'If your setting is named in the plan, you are told that in an e-mail of its own.',
    ],
  };
}
