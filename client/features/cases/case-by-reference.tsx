import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { ListedCase } from '../../../shared/api/casework.ts';
import { get } from '../../app/api.ts';
import { useSyncStatus } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { MarkedList } from '../../ui/list.tsx';
import { TextField } from '../../ui/text-field.tsx';

const field = 'case-reference';

/** An administrator runs the hub and holds no cases: one opens by the reference that somebody gave them, with a reason (A9). */
export function CaseByReference(): ReactNode {
  const { connection } = useSyncStatus();
  return (
    <>
      <PageHeading title="Cases">Cases</PageHeading>
      <p>
        You run the hub, so no cases are kept here for you. When your work needs it you can open one: ask for its
        reference, then say why. The case shows that you opened it, when and for what reason.
      </p>
      {connection === 'offline' ? <p>Opening a case needs a connection.</p> : <ReferenceForm />}
    </>
  );
}

function ReferenceForm(): ReactNode {
  const form = useForm();
  const [reference, setReference] = useState('');
  const [found, setFound] = useState<ListedCase | null>(null);
  const find = async (): Promise<FormProblem[]> => {
    const wrong = (words: string): FormProblem[] => [{ field, words }];
    const asked = reference.trim();
    setFound(null);
    if (!asked) return wrong('Enter the reference of a case');
    const answer = await get<{ cases: ListedCase[] }>(`/api/cases?q=${encodeURIComponent(asked)}`);
    if (!answer.ok) return wrong(answer.words);
    const [one] = answer.value.cases;
    if (!one) return wrong(`There is no case ${asked}. Check the reference`);
    setFound(one);
    return [];
  };
  return (
    <>
      <Form form={form} onSubmit={find} label="Find a case by its reference">
        <TextField
          id={field}
          label="Case reference"
          hint="A letter and a number, for example H-2291"
          problem={form.problemOf(field)}
          value={reference}
          onChange={setReference}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          size={10}
        />
        <p>
          <Button type="submit" busy={form.busy}>
            Find the case
          </Button>
        </p>
      </Form>
      <div role="status">{found ? <Found one={found} /> : null}</div>
    </>
  );
}

function Found({ one }: { one: ListedCase }): ReactNode {
  return (
    <MarkedList
      label="Case found"
      rows={[
        {
          id: one.id,
          icon: 'lock',
          title: <Link href={`/cases/${one.id}`}>Open case {one.ref} with a reason</Link>,
          about: one.coordinatorName ? `Co-ordinated by ${one.coordinatorName}` : 'Not allocated yet',
        },
      ]}
    />
  );
}
