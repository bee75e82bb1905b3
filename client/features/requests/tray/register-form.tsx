import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { OpenedRequest, RegisteredRequest, RegisterRequestInput } from '../../../../shared/api/requests.ts';
import { post } from '../../../app/api.ts';
import { useDevice } from '../../../device/react.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField, dateOf, emptyDate, partsOf } from '../../../ui/date-field.tsx';
import type { FormProblem } from '../../../ui/error-summary.tsx';
import { Form, useForm } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { FindPerson, type Found } from '../../cases/index.ts';
import { Invitations, proposed } from './invitations.tsx';

interface RegisterFormProps {
  caseId: string;
  opened: OpenedRequest;
  done: (registered: RegisteredRequest) => void;
  cancel: () => void;
}

/** R1, R3: what is needed to make a case of a request; everything that was sent is filled in already. */
export function RegisterForm({ caseId, opened, done, cancel }: RegisterFormProps): ReactNode {
  const { request } = opened;
  const { actor } = useDevice();
  const form = useForm();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [child, setChild] = useState({ ...request.child });
  const [birth, setBirth] = useState(child.birthDate === null ? emptyDate : partsOf(child.birthDate));
  const [setting, setSetting] = useState<Found | null>(null);
  const [coordinator, setCoordinator] = useState<Found | null>({
    type: 'person',
    id: actor.personId,
    name: actor.name,
    about: 'You',
  } as Found);
  const [chosen, choose] = useState(() => proposed(opened));
  const send = async (): Promise<FormProblem[]> => {
    const birthDate = dateOf(birth);
    const problems: FormProblem[] = [];
    if (!child.firstName.trim()) problems.push({ field: 'child-first', words: 'Enter the first name' });
    if (!child.lastName.trim()) problems.push({ field: 'child-last', words: 'Enter the last name' });
    if (birthDate === null) problems.push({ field: 'child-birth', words: 'Enter the date of birth, like 27 3 2018' });
    if (!child.yearGroup.trim()) problems.push({ field: 'child-year', words: 'Enter the year group, like Year 3' });
    if (!coordinator) problems.push({ field: 'coordinator', words: 'Choose who co-ordinates the case' });
    if (problems.length > 0 || birthDate === null || !coordinator) return problems;
    const input: RegisterRequestInput = {
      child: {
        firstName: child.firstName.trim(),
        lastName: child.lastName.trim(),
        knownAs: null,
        birthDate,
        yearGroup: child.yearGroup.trim(),
      },
      settingId: setting?.id ?? null,
      coordinatorId: coordinator.id,
      ...chosen,
    };
    const answer = await post<RegisteredRequest>(`/api/requests/${caseId}/register`, input);
    if (!answer.ok) return [{ field: 'child-first', words: answer.words }];
    done(answer.value);
    return [];
  };
  const text = (id: string, label: string, key: 'firstName' | 'lastName' | 'yearGroup', hint?: string) => (
    <TextField
      id={id}
      label={label}
      hint={hint}
      autoComplete="off"
      value={child[key]}
      onChange={(value) => setChild({ ...child, [key]: value })}
      problem={form.problemOf(id)}
    />
  );
  return (
    <section className="panel stack" aria-labelledby="register-heading">
      <h2 id="register-heading" tabIndex={-1} ref={heading}>
        Register and allocate
      </h2>
      <Form form={form} onSubmit={send} label="Register and allocate">
        {text('child-first', 'First name', 'firstName')}
        {text('child-last', 'Last name', 'lastName')}
        <DateField
          id="child-birth"
          label="Date of birth"
          value={birth}
          onChange={setBirth}
          problem={form.problemOf('child-birth')}
        />
        {text('child-year', 'Year group', 'yearGroup', 'For example: Reception, Year 3, Year 13')}
        <FindPerson
          id="case-setting"
          label="School, nursery or college (optional)"
          hint={child.setting ? `The request says: ${child.setting}` : ''}
          settings
          fits={() => false}
          chosen={setting}
          choose={setSetting}
        />
        {coordinator ? <p className="label">Who co-ordinates the case?</p> : null}
        <FindPerson
          id="coordinator"
          label="Who co-ordinates the case?"
          fits={(person) => person.role === 'coordinator'}
          chosen={coordinator}
          choose={setCoordinator}
          problem={form.problemOf('coordinator')}
        />
        <Invitations opened={opened} chosen={chosen} choose={choose} />
        <div className="row">
          <Button type="submit" busy={form.busy}>
            Register the request
          </Button>
          <Button kind="second" onClick={cancel}>
            Not now
          </Button>
        </div>
      </Form>
    </section>
  );
}
