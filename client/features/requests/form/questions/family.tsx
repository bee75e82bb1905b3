import type { ReactNode } from 'react';
import type { RequestPerson } from '../../../../../shared/domain/documents/index.ts';
import { isFamily, requestLengths } from '../../../../../shared/domain/requests/form/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { newPerson } from '../draft.ts';
import type { QuestionProps } from './question.ts';

/** How to reach the family; a second parent is asked for, never required. */
export function FamilyQuestion({ inHand, form }: QuestionProps): ReactNode {
  const { people, asker } = inHand.draft.answers;
  const set = (index: number, part: Partial<RequestPerson>) =>
    inHand.answer({ people: people.map((person, at) => (at === index ? { ...person, ...part } : person)) });
  return (
    <>
      {people.map((person, index) => (
        <PersonFields
          key={person.id}
          person={person}
          index={index}
          own={index === 0 && isFamily(asker)}
          young={asker === 'young person' && index === 0}
          set={(part) => set(index, part)}
          problemOf={index === 0 ? form.problemOf : () => null}
          remove={() => inHand.answer({ people: people.filter(({ id }) => id !== person.id) })}
        />
      ))}
      {people.length < 4 ? (
        <Button kind="second" icon="plus" onClick={() => inHand.answer({ people: [...people, newPerson()] })}>
          Add another parent or carer
        </Button>
      ) : null}
    </>
  );
}

interface PersonProps {
  person: RequestPerson;
  index: number;
  /** It is the one who fills this in. */
  own: boolean;
  young: boolean;
  set: (part: Partial<RequestPerson>) => void;
  problemOf: (field: string) => string | null;
  remove: () => void;
}

function PersonFields({ person, index, own, young, set, problemOf, remove }: PersonProps): ReactNode {
  const end = index === 0 ? '' : `-${index}`;
  const id = (field: string): string => `person-${field}${end}`;
  const whose = own ? 'Your' : 'Their';
  return (
    <div className="stack">
      {index > 0 ? <h2>Parent or carer {index + 1}</h2> : null}
      <TextField
        id={id('name')}
        label={own ? 'Your name' : 'Name'}
        autoComplete={own ? 'name' : 'off'}
        maxLength={requestLengths.line}
        value={person.name}
        onChange={(name) => set({ name })}
        problem={problemOf('person-name')}
      />
      {young ? null : (
        <>
          <TextField
            id={id('relation')}
            label={own ? 'How are you related to the child?' : 'How are they related to the child?'}
            hint="For example: mother, grandfather, foster carer"
            maxLength={requestLengths.line}
            value={person.relation}
            onChange={(relation) => set({ relation })}
          />
          <Checkbox
            id={id('responsible')}
            label={own ? 'I have parental responsibility' : 'They have parental responsibility'}
            checked={person.parentalResponsibility}
            onChange={(parentalResponsibility) => set({ parentalResponsibility })}
          />
        </>
      )}
      <TextField
        id={id('phone')}
        label={`${whose} phone number`}
        type="tel"
        autoComplete={own ? 'tel' : 'off'}
        maxLength={requestLengths.phone}
        value={person.phone}
        onChange={(phone) => set({ phone })}
        problem={problemOf('person-phone')}
      />
      <TextField
        id={id('email')}
        label={`${whose} e-mail address (optional)`}
        hint="With it you can be invited to follow everything in the hub"
        type="email"
        autoComplete={own ? 'email' : 'off'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={requestLengths.email}
        value={person.email}
        onChange={(email) => set({ email })}
        problem={problemOf('person-email')}
      />
      <TextArea
        id={id('address')}
        label={`${whose} postal address (optional)`}
        rows={3}
        maxLength={requestLengths.address}
        value={person.address}
        onChange={(address) => set({ address })}
      />
      {index > 0 ? (
        <Button kind="plain" onClick={remove}>
          Remove this person
        </Button>
      ) : null}
    </div>
  );
}
