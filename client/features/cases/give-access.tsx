import { type ReactNode, useState } from 'react';
import type { GrantRequest, InviteToCaseRequest } from '../../../shared/api/casework.ts';
import type { GrantBody } from '../../../shared/domain/documents/index.ts';
import { post } from '../../app/api.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CaseView } from './case-view.ts';
import { FindPerson, type Found } from './find-person.tsx';
import { useSending } from './use-sending.ts';

const ids = {
  to: 'give-to',
  name: 'give-name',
  email: 'give-email',
  capacity: 'give-capacity',
  relation: 'give-relation',
};
type FamilyCapacity = InviteToCaseRequest['capacity'];
const familyCapacities: readonly { value: FamilyCapacity; label: string }[] = [
  { value: 'parent', label: 'Parent' },
  { value: 'carer', label: 'Carer' },
  { value: 'guardian', label: 'Guardian' },
  { value: 'young person', label: 'Young person' },
  { value: 'advocate', label: 'Advocate' },
];

/** The co-ordinator gives access to an account, to a setting, or invites somebody without an account (A1). */
export function GiveAccess({ view, close }: { view: CaseView; close: () => void }): ReactNode {
  const [invite, setInvite] = useState(false);
  return (
    <Panel labelledBy="give-heading">
      <h3 id="give-heading">Give access</h3>
      {invite ? <Invite view={view} close={close} /> : <Grant view={view} close={close} />}
      <p>
        <button type="button" className="opener" onClick={() => setInvite(!invite)}>
          {invite ? 'They have an account already' : 'They do not have an account yet'}
        </button>
      </p>
    </Panel>
  );
}

function Grant({ view, close }: { view: CaseView; close: () => void }): ReactNode {
  const [to, setTo] = useState<Found | null>(null);
  const [capacity, setCapacity] = useState<FamilyCapacity>('parent');
  const [relation, setRelation] = useState('');
  const sending = useSending(ids);
  const isSetting = to?.type === 'setting' || (to?.type === 'person' && to.person.role === 'setting');
  const send = (): void => {
    const missing = [
      ...(to ? [] : [{ field: ids.to, words: 'Choose who to give access to' }]),
      ...(relation.trim() || isSetting
        ? []
        : [{ field: ids.relation, words: 'Say how this person is related to the child' }]),
    ];
    if (missing.length > 0 || !to) {
      sending.setProblems(missing);
      return;
    }
    const body: GrantRequest = {
      to: to.type === 'person' ? { type: 'person', personId: to.id } : { type: 'setting', settingId: to.id },
      capacity: (isSetting ? 'setting' : capacity) satisfies GrantBody['capacity'],
      relation: relation.trim() || 'Education setting',
      endsOn: null,
    };
    void sending.send(() => post(`/api/cases/${view.caseId}/grants`, body), {
      said: `${to.name} has access now`,
      next: close,
    });
  };
  return (
    <>
      <ErrorSummary problems={sending.problems} />
      <FindPerson
        id={ids.to}
        label="Person or setting"
        hint="Type part of a name of a parent, a young person, somebody who acts for them, or a setting. A professional sees the case when you ask them for advice."
        problem={sending.problemOf('to')}
        chosen={to}
        choose={setTo}
        settings
        fits={(person) => person.role === 'family' || person.role === 'setting'}
      />
      {to && !isSetting ? (
        <>
          <Select id={ids.capacity} label="As" value={capacity} options={familyCapacities} onChange={setCapacity} />
          <TextField
            id={ids.relation}
            label="In words"
            hint="For example: Mother, has parental responsibility"
            problem={sending.problemOf('relation')}
            value={relation}
            onChange={setRelation}
          />
        </>
      ) : null}
      <Buttons words="Give access" busy={sending.busy} send={send} close={close} />
    </>
  );
}

function Invite({ view, close }: { view: CaseView; close: () => void }): ReactNode {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [capacity, setCapacity] = useState<FamilyCapacity>('parent');
  const [relation, setRelation] = useState('');
  const [letter, setLetter] = useState<Letter | null>(null);
  const sending = useSending(ids);
  const send = (): void => {
    const missing = [
      ...(name.trim() ? [] : [{ field: ids.name, words: 'Enter a name' }]),
      ...(relation.trim() ? [] : [{ field: ids.relation, words: 'Say how this person is related to the child' }]),
    ];
    if (missing.length > 0) {
      sending.setProblems(missing);
      return;
    }
    const body: InviteToCaseRequest = {
      name: name.trim(),
      email: email.trim() || null,
      capacity,
      relation: relation.trim(),
    };
    void sending.send(() => post<{ letter: Letter | null }>(`/api/cases/${view.caseId}/invitations`, body), {
      said: body.email ? `An invitation is on its way to ${body.name}` : `${body.name} has access now`,
      next: (made) => (made.letter ? setLetter(made.letter) : close()),
    });
  };
  if (letter) return <LetterToWrite name={name.trim()} letter={letter} close={close} />;
  return (
    <>
      <ErrorSummary problems={sending.problems} />
      <TextField
        id={ids.name}
        label="Full name"
        problem={sending.problemOf('name')}
        value={name}
        onChange={setName}
        autoComplete="off"
      />
      <TextField
        id={ids.email}
        label="E-mail address (leave empty if there is none)"
        hint="Without one you get a sign-in name and a code to put into a letter"
        problem={sending.problemOf('email')}
        type="email"
        value={email}
        onChange={setEmail}
        autoComplete="off"
      />
      <Select id={ids.capacity} label="As" value={capacity} options={familyCapacities} onChange={setCapacity} />
      <TextField
        id={ids.relation}
        label="In words"
        hint="For example: Grandmother, carer"
        problem={sending.problemOf('relation')}
        value={relation}
        onChange={setRelation}
      />
      <Buttons words="Send invitation" busy={sending.busy} send={send} close={close} />
    </>
  );
}

interface Letter {
  signInName: string;
  code: string;
}

/** N6: for somebody without e-mail. The code is kept nowhere: it is shown this once. */
function LetterToWrite({ name, letter, close }: { name: string; letter: Letter; close: () => void }): ReactNode {
  return (
    <>
      <Banner icon="print" say="polite">
        <p>
          <b>{name} has no e-mail address.</b> Write this in their letter; it is shown only now.
        </p>
        <p>
          Sign-in name <b className="num">{letter.signInName}</b>, code <b className="num">{letter.code}</b>
        </p>
      </Banner>
      <Button onClick={close}>I have written it down</Button>
    </>
  );
}

function Buttons(props: { words: string; busy: boolean; send: () => void; close: () => void }): ReactNode {
  return (
    <div className="row">
      <Button busy={props.busy} onClick={props.send}>
        {props.words}
      </Button>
      <Button kind="second" onClick={props.close}>
        Cancel
      </Button>
    </div>
  );
}
