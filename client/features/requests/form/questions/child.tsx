import { type ReactNode, useState } from 'react';
import { requestLengths } from '../../../../../shared/domain/requests/form/index.ts';
import { DateField, dateOf, emptyDate, partsOf } from '../../../../ui/date-field.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { QuestionProps } from './question.ts';

/** The child or young person the request is about. */
export function ChildQuestion({ inHand, form }: QuestionProps): ReactNode {
  const { child } = inHand.draft.answers;
  const [typed, setTyped] = useState(child.birthDate === null ? emptyDate : partsOf(child.birthDate));
  const set = (part: Partial<typeof child>) => inHand.answer({ child: { ...child, ...part } });
  return (
    <>
      <TextField
        id="first-name"
        label="First name"
        autoComplete="off"
        maxLength={requestLengths.partOfName}
        value={child.firstName}
        onChange={(firstName) => set({ firstName })}
        problem={form.problemOf('first-name')}
      />
      <TextField
        id="last-name"
        label="Last name"
        autoComplete="off"
        maxLength={requestLengths.partOfName}
        value={child.lastName}
        onChange={(lastName) => set({ lastName })}
        problem={form.problemOf('last-name')}
      />
      <DateField
        id="birth-date"
        label="Date of birth"
        hint="For example, 27 3 2018"
        value={typed}
        onChange={(parts) => {
          setTyped(parts);
          set({ birthDate: dateOf(parts) });
        }}
        problem={form.problemOf('birth-date')}
      />
      <TextField
        id="setting"
        label="School, nursery or college (optional)"
        hint="Leave it empty if there is none, or say ‘taught at home’"
        maxLength={requestLengths.line}
        value={child.setting}
        onChange={(setting) => set({ setting })}
      />
      <TextField
        id="nhs-number"
        label="NHS number (optional)"
        hint="On letters from a doctor or hospital. It helps us not to mix up children."
        inputMode="numeric"
        maxLength={requestLengths.number}
        value={child.nhsNumber}
        onChange={(nhsNumber) => set({ nhsNumber })}
      />
    </>
  );
}
