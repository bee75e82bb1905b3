import { type ReactNode, useState } from 'react';
import type { ContactBody } from '../../../shared/domain/documents/index.ts';
import type { PersonRef } from '../../../shared/domain/people/index.ts';
import { useDevice } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { SummaryList } from '../../ui/facts.tsx';
import { say } from '../../ui/live-region.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CaseView } from './case-view.ts';
import { mayManage } from './may-manage.ts';

interface Contact {
  documentId: string;
  body: ContactBody;
}

/**
 * Addresses and phones (N1): the co-ordinator sees those of the family, everybody else their own alone. Each is a document of
 * its own, so that separated parents never read each other's.
 */
export function ContactsSection({ view }: { view: CaseView }): ReactNode {
  const { actor } = useDevice();
  const contacts = contactsOf(view, actor, mayManage(view.body, actor));
  return (
    <section className="stack" aria-labelledby="contacts-heading">
      <h2 id="contacts-heading">Contact details</h2>
      <p>
        {mayManage(view.body, actor)
          ? 'Only the SEND team and the person themselves see these. They are never shown to other people in the case.'
          : 'Only you and the SEND team see these. Nobody else in the case does.'}
      </p>
      {contacts.map((contact) => (
        <ContactCard key={contact.documentId} contact={contact} caseId={view.caseId} />
      ))}
    </section>
  );
}

const nothing = { email: null, phone: null, address: null, note: null };

/** Those on this device, and an empty one for each person named in the case who has none yet. */
function contactsOf(view: CaseView, actor: PersonRef, manages: boolean): Contact[] {
  const known: Contact[] = view.contacts.map((one) => ({ documentId: one.id, body: one.body }));
  const family = view.grants.flatMap(({ body }) =>
    body.ended === null && body.to.type === 'person' ? [{ personId: body.to.personId, name: body.to.name }] : [],
  );
  const people = manages ? family : [{ personId: actor.personId, name: actor.name }];
  const missing = people.filter((person) => !known.some((one) => one.body.person.personId === person.personId));
  return [
    ...known,
    ...missing.map((person) => ({
      documentId: `new-${person.personId}`,
      body: { kind: 'contact' as const, person, ...nothing },
    })),
  ];
}

function ContactCard({ contact, caseId }: { contact: Contact; caseId: string }): ReactNode {
  const [editing, setEditing] = useState(false);
  const { body } = contact;
  const heading = `contact-${body.person.personId}`;
  return (
    <Panel labelledBy={heading}>
      <h3 id={heading}>{body.person.name}</h3>
      {editing ? (
        <ContactForm contact={contact} caseId={caseId} close={() => setEditing(false)} />
      ) : (
        <>
          <SummaryList
            rows={[
              {
                label: 'Phone',
                value: body.phone ? <a href={`tel:${body.phone.replace(/\s/g, '')}`}>{body.phone}</a> : 'Not given',
              },
              { label: 'E-mail', value: body.email ?? 'Not given' },
              { label: 'Address', value: <span className="pre-wrap">{body.address ?? 'Not given'}</span> },
              { label: 'How to reach them safely', value: body.note ?? 'Nothing special' },
            ]}
          />
          <p>
            <Button kind="second" icon="pencil" onClick={() => setEditing(true)}>
              Change
            </Button>
          </p>
        </>
      )}
    </Panel>
  );
}

const phoneShape = /^[+()\d][\d\s()+-]{6,}$/;
const mailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function ContactForm({ contact, caseId, close }: { contact: Contact; caseId: string; close: () => void }): ReactNode {
  const device = useDevice();
  const { body } = contact;
  const id = (field: string): string => `${field}-${body.person.personId}`;
  const [typed, setTyped] = useState({
    phone: body.phone ?? '',
    email: body.email ?? '',
    address: body.address ?? '',
    note: body.note ?? '',
  });
  const [problems, setProblems] = useState<{ field: string; words: string }[]>([]);
  const problemOf = (field: string): string | null => problems.find((one) => one.field === id(field))?.words ?? null;
  const save = async (): Promise<void> => {
    const found = problemsIn(typed).map(({ field, words }) => ({ field: id(field), words }));
    setProblems(found);
    if (found.length > 0) return;
    const given = (text: string): string | null => text.trim() || null;
    const next: ContactBody = {
      kind: 'contact',
      person: body.person,
      phone: given(typed.phone),
      email: given(typed.email),
      address: given(typed.address),
      note: given(typed.note),
    };
    const documentId = contact.documentId.startsWith('new-') ? crypto.randomUUID() : contact.documentId;
    const written = await device.write(caseId, documentId, next);
    if (!written.ok) {
      setProblems([{ field: id('phone'), words: 'These details could not be saved. Ask the co-ordinator.' }]);
      return;
    }
    say('Contact details saved');
    close();
  };
  const change = (field: keyof typeof typed) => (text: string) => setTyped({ ...typed, [field]: text });
  return (
    <>
      <ErrorSummary problems={problems} />
      <TextField
        id={id('phone')}
        label="Phone"
        type="tel"
        problem={problemOf('phone')}
        value={typed.phone}
        onChange={change('phone')}
      />
      <TextField
        id={id('email')}
        label="E-mail"
        type="email"
        problem={problemOf('email')}
        value={typed.email}
        onChange={change('email')}
      />
      <TextArea id={id('address')} label="Address" rows={3} value={typed.address} onChange={change('address')} />
      <TextArea
        id={id('note')}
        label="How to reach them safely"
        hint="For example: never leave a message on the landline"
        rows={2}
        value={typed.note}
        onChange={change('note')}
      />
      <div className="row">
        <Button onClick={() => void save()}>Save details</Button>
        <Button kind="second" onClick={close}>
          Cancel
        </Button>
      </div>
    </>
  );
}

function problemsIn(typed: { phone: string; email: string }): { field: string; words: string }[] {
  const problems: { field: string; words: string }[] = [];
  if (typed.phone.trim() && !phoneShape.test(typed.phone.trim()))
    problems.push({ field: 'phone', words: 'Enter a phone number, like 01632 960 001' });
  if (typed.email.trim() && !mailShape.test(typed.email.trim()))
    problems.push({ field: 'email', words: 'Enter an e-mail address in the correct format, like name@example.com' });
  return problems;
}
