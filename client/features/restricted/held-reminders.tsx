import type { ReactNode } from 'react';
import { factsOf } from '../../../shared/domain/documents/index.ts';
import { remindersHeldBack } from '../../../shared/domain/notifications/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { dateWords } from '../../ui/dates.ts';
import { MarkedList } from '../../ui/list.tsx';

/** N9: reminders whose day came while mail was stopped. They are not sent later; the co-ordinator may ring instead. */
export function HeldReminders(props: {
  caseId: string;
  documents: readonly LocalDocument[];
  today: string;
}): ReactNode {
  const { caseId, documents, today } = props;
  const facts = documents.map((one) => [one.id, { id: one.id, revision: '', facts: factsOf(one.body) }] as const);
  const nobody = { settingMembers: new Map(), teamMembers: new Map(), teamManagers: new Map(), roles: new Map() };
  const hub = { ...nobody, suspended: new Set<string>(), graceDays: 60 };
  const held = remindersHeldBack({ caseId, documents: new Map(facts), hub }, today);
  if (held.length === 0) return null;
  const serviceOf = (id: string): string => {
    const body = documents.find((one) => one.id === id)?.body;
    return body?.kind === 'advice-request' ? body.service : '';
  };
  return (
    <section className="stack-2" aria-labelledby="held-reminders">
      <h2 id="held-reminders">Reminders that did not go</h2>
      <p>They do not go later either. Ring if an answer is still wanted.</p>
      <MarkedList
        label="Reminders that did not go"
        rows={held.map(({ requestId, kind, on }) => ({
          id: requestId + kind,
          icon: 'bell',
          title: serviceOf(requestId),
          about: `${kind === 'overdue' ? 'That it is past its date' : 'After four weeks'}, on ${dateWords(on)}.`,
        }))}
      />
    </section>
  );
}
