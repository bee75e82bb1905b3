import { type ReactNode, useEffect, useState } from 'react';
import type { MailFailure } from '../../../shared/api/mail.ts';
import { get } from '../../app/api.ts';
import { useSyncStatus } from '../../device/react.ts';
import { momentWords } from '../../ui/dates.ts';
import { MarkedList } from '../../ui/list.tsx';

type Failures = MailFailure[];

const whatFor: Record<MailFailure['kind'], string> = {
  invited: 'Invitation',
  'asked for advice': 'Asked for advice',
  'team asked for advice': 'Team asked for advice',
  'advice allocated': 'Advice allocated',
  'cases allocated': 'Cases allocated',
  'advice reminder': 'Reminder about advice',
  'advice overdue': 'Overdue advice',
  'team advice reminder': 'Reminder about a team’s advice',
  'team advice overdue': 'A team’s overdue advice',
  'advice has nobody': 'Advice that nobody can write',
  'advice received': 'Advice received',
  'something to read': 'Something new to read',
  'access granted': 'Access given',
  'password reset': 'New password',
  'request acknowledged': 'Request received',
  'decided to assess': 'Decided to assess',
  'decided not to assess': 'Decided not to assess',
  'decided no plan': 'No plan',
  'request withdrawn': 'Request withdrawn',
  'advice no longer needed': 'Advice no longer needed',
  'assessment ended': 'Assessment ended',
  'exemption recorded': 'Exemption recorded',
  'exemption withdrawn': 'Exemption taken back',
  'letter for you': 'Letter to read',
  'draft plan sent': 'Draft plan',
  'plan answered': 'Answer to a draft plan',
  'comments replied to': 'Comments answered',
  'final plan issued': 'Final plan',
  'setting consulted': 'Setting consulted',
  'consultation answered': 'Consultation answered',
  'consultation overdue': 'Overdue consultation',
  'consultation unanswered': 'Consultation without an answer',
  'consultation ended': 'Consultation ended',
};

/** E-mails that did not arrive, for staff to reach these people in another way (G2). */
export function MailFailures({ whenNone }: { whenNone?: ReactNode }): ReactNode {
  const { connection } = useSyncStatus();
  const [failures, setFailures] = useState<Failures | null>(null);
  useEffect(() => {
    if (connection === 'offline') return;
    void get<{ failures: Failures }>('/api/mail/failures').then((answer) => {
      if (answer.ok) setFailures(answer.value.failures);
    });
  }, [connection]);
  if (!failures) return null;
  if (failures.length === 0) return whenNone ?? null;
  const now = new Date().toISOString();
  return (
    <section className="stack-2" aria-labelledby="mail-failures">
      <h2 id="mail-failures">E-mails that did not arrive: {failures.length}</h2>
      <MarkedList
        label="E-mails that did not arrive"
        rows={failures.map((one) => ({
          id: one.id,
          icon: 'mail',
          title: `${one.to.name}: ${whatFor[one.kind]}`,
          about: `${one.to.address ?? 'No address'}. ${one.why} (${momentWords(one.at, now)})`,
        }))}
      />
      <p className="small muted">Ring or write to these people, and check the address with them.</p>
    </section>
  );
}
