import { useMemo } from 'react';
import { isOverdue } from '../../../shared/domain/consultations/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice, useKind } from '../../device/react.ts';

/** One consultation of this person's setting, with what was written or sent in answer here. */
export interface Consulted {
  consultation: LocalDocument<'consultation'>;
  /** The reply that counts: sent by anybody of the setting, else this person's own draft. */
  reply: LocalDocument<'consultation-reply'> | null;
  answered: boolean;
  late: boolean;
}

/** What this person's setting is consulted about: to answer first, by date; null until the store has answered. */
export function useConsulted(): Consulted[] | null {
  const device = useDevice();
  const consultations = useKind('consultation');
  const replies = useKind('consultation-reply');
  const { settingId } = device.actor;
  const today = device.today();
  return useMemo(() => {
    if (!consultations || !replies) return null;
    return consultations
      .filter(({ body }) => body.setting.settingId === settingId && body.state !== 'withdrawn')
      .map((consultation): Consulted => {
        const own = replies.filter(({ body }) => body.consultationId === consultation.id);
        const reply = own.find(({ body }) => body.state === 'sent') ?? own[0] ?? null;
        const answered = consultation.body.state === 'answered' || reply?.body.state === 'sent';
        return { consultation, reply, answered, late: !answered && isOverdue(consultation.body, today) };
      })
      .toSorted(
        (a, b) =>
          Number(a.answered) - Number(b.answered) || a.consultation.body.dueOn.localeCompare(b.consultation.body.dueOn),
      );
  }, [consultations, replies, settingId, today]);
}
