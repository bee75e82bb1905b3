import { type ReactNode, useEffect, useState } from 'react';
import type { z } from 'zod';
import type { openingsSchema } from '../../../shared/api/casework.ts';
import { get } from '../../app/api.ts';
import { useSyncStatus } from '../../device/react.ts';
import { momentWords } from '../../ui/dates.ts';
import { MarkedList } from '../../ui/list.tsx';

type Openings = z.infer<typeof openingsSchema>['openings'];

/** Staff who opened the case without holding it, when and why (A9): for everybody who sees the case. */
export function OpenedWithReason({ caseId }: { caseId: string }): ReactNode {
  const { connection } = useSyncStatus();
  const [openings, setOpenings] = useState<Openings>([]);
  useEffect(() => {
    if (connection === 'offline') return;
    void get<{ openings: Openings }>(`/api/cases/${caseId}/openings`).then((answer) => {
      if (answer.ok) setOpenings(answer.value.openings);
    });
  }, [caseId, connection]);
  if (openings.length === 0) return null;
  const now = new Date().toISOString();
  return (
    <section className="stack-2" aria-labelledby="openings-heading">
      <h3 id="openings-heading">Opened by other staff, with a reason</h3>
      <MarkedList
        label="Opened with a reason, newest first"
        rows={openings.map((one) => ({
          id: one.at + one.name,
          icon: 'lock',
          title: `${one.name}, ${momentWords(one.at, now)}`,
          about: one.reason,
        }))}
      />
    </section>
  );
}
