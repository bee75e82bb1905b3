import type { ReactNode } from 'react';
import { requestLengths } from '../../../../../shared/domain/requests/form/index.ts';
import { Radios } from '../../../../ui/radios.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { askers, askerWords } from '../words.ts';
import type { QuestionProps } from './question.ts';

/** R1: in which capacity somebody asks. */
export function AskerQuestion({ inHand, form }: QuestionProps): ReactNode {
  return (
    <Radios
      id="asker"
      label="Choose one"
      value={inHand.draft.answers.asker}
      onChange={(asker) => inHand.answer({ asker })}
      problem={form.problemOf('asker')}
      options={askers.map((value) => ({ value, ...askerWords[value] }))}
    />
  );
}

/** Who asks, when it is not the family. */
export function YouQuestion({ inHand, form }: QuestionProps): ReactNode {
  const { askedBy } = inHand.draft.answers;
  const set = (part: Partial<typeof askedBy>) => inHand.answer({ askedBy: { ...askedBy, ...part } });
  return (
    <>
      <TextField
        id="asked-by-name"
        label="Your name"
        autoComplete="name"
        maxLength={requestLengths.line}
        value={askedBy.name}
        onChange={(name) => set({ name })}
        problem={form.problemOf('asked-by-name')}
      />
      <TextField
        id="asked-by-role"
        label="Your job, or how you know the child"
        hint="For example: SENCo at Larkfield Primary School"
        maxLength={requestLengths.line}
        value={askedBy.role}
        onChange={(role) => set({ role })}
        problem={form.problemOf('asked-by-role')}
      />
      <TextField
        id="asked-by-phone"
        label="Your phone number"
        type="tel"
        autoComplete="tel"
        maxLength={requestLengths.phone}
        value={askedBy.phone}
        onChange={(phone) => set({ phone })}
        problem={form.problemOf('asked-by-phone')}
      />
      <TextField
        id="asked-by-email"
        label="Your e-mail address (optional)"
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={requestLengths.email}
        value={askedBy.email}
        onChange={(email) => set({ email })}
        problem={form.problemOf('asked-by-email')}
      />
    </>
  );
}
