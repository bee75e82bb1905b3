import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { answerVias } from '../../../shared/domain/documents/index.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField, dateOf, emptyDate, partsOf } from '../../ui/date-field.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Radios } from '../../ui/radios.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { viaWords } from './answer-words.ts';
import type { StepProps } from './step-page.tsx';

const paperVias = answerVias.filter((via) => via !== 'hub');
const somebodyElse = 'somebody else';

/** G6, R5: whose answer it is that came on paper or by phone, how, and on which day. */
export function PaperStep({ draft, answer, base }: StepProps): ReactNode {
  const form = useForm();
  const [, go] = useLocation();
  const { body } = answer;
  const [day, setDay] = useState(() => (body.receivedOn ? partsOf(body.receivedOn) : emptyDate));
  const people = draft.family.flatMap(({ body: { to } }) => (to.type === 'person' ? [to] : []));
  const next = () => {
    const problems = [
      ...(body.whose.name.trim() === '' ? [{ field: 'whose-name', words: 'Enter whose answer it is' }] : []),
      ...(dateOf(day)
        ? []
        : [{ field: 'received', words: 'Enter the day it reached the authority, for example 27 11 2026' }]),
    ];
    if (problems.length === 0) go(base);
    return problems;
  };
  return (
    <div className="narrow stack">
      <BackLink href={`/cases/${draft.caseId}/plan-answers`}>Answers of the family</BackLink>
      <PageHeading title="Enter an answer on paper">Enter an answer that came another way</PageHeading>
      <Form form={form} onSubmit={next}>
        <Radios
          id="whose"
          label="Whose answer is it?"
          value={body.whose.personId ?? somebodyElse}
          onChange={(id) => {
            const person = people.find((one) => one.personId === id);
            answer.change({
              whose: person ? { personId: person.personId, name: person.name } : { personId: null, name: '' },
            });
          }}
          options={[
            ...people.map((one) => ({ value: one.personId, label: one.name })),
            { value: somebodyElse, label: 'Somebody without access to the case' },
          ]}
        />
        {body.whose.personId === null ? (
          <TextField
            id="whose-name"
            label="Name"
            problem={form.problemOf('whose-name')}
            value={body.whose.name}
            onChange={(name) => answer.change({ whose: { personId: null, name } })}
          />
        ) : null}
        <Radios
          id="via"
          label="How did it come?"
          value={body.via}
          onChange={(via) => answer.change({ via })}
          options={paperVias.map((value) => ({ value, label: viaWords[value].replace('by ', 'By ') }))}
        />
        <DateField
          id="received"
          label="When did it reach the authority?"
          hint="The true day, for example 27 11 2026"
          problem={form.problemOf('received')}
          value={day}
          onChange={(value) => {
            setDay(value);
            answer.change({ receivedOn: dateOf(value) });
          }}
        />
        <Button type="submit">Continue</Button>
      </Form>
    </div>
  );
}
