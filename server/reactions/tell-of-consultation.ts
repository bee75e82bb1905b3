import { factsById } from '../../shared/domain/documents/index.ts';
import { coordinatorsOf, membersOf } from '../../shared/domain/notifications/index.ts';
import type { MailOrder, Reaction } from '../ports.ts';

/** G2, s39(2): every account of a setting that is consulted is told, with the day by which it answers. */
export const tellConsulted: Reaction<'setting consulted'> = {
  name: 'tell the consulted setting',
  on: 'setting consulted',
  async act({ consultationId }, { tx, caseId, state, mailer }) {
    const found = factsById(state, 'consultation', consultationId);
    if (!found) return;
    const kind = 'setting consulted';
    const orders = membersOf(found.setting.settingId, state).map(
      (toPersonId): MailOrder => ({
        kind,
        toPersonId,
        key: `${kind} ${consultationId} ${toPersonId}`,
        caseId,
        dueOn: found.dueOn,
      }),
    );
    await mailer.order(tx, orders);
  },
};

/** G2: the co-ordinator is told that a setting has answered; not of what they entered themselves. */
export const tellOfConsultationReply: Reaction<'consultation answered'> = {
  name: 'tell of an answered consultation',
  on: 'consultation answered',
  async act({ consultationId }, { tx, caseId, state, actor, mailer }) {
    const kind = 'consultation answered';
    const orders = coordinatorsOf(state)
      .filter((toPersonId) => toPersonId !== actor.personId)
      .map((toPersonId): MailOrder => ({ kind, toPersonId, key: `${kind} ${consultationId} ${toPersonId}`, caseId }));
    await mailer.order(tx, orders);
  },
};

/** G2: a setting is told that its answer is not needed any more. */
export const tellOfWithdrawnConsultation: Reaction<'consultation withdrawn'> = {
  name: 'tell of a withdrawn consultation',
  on: 'consultation withdrawn',
  async act({ consultationId }, { tx, caseId, state, mailer }) {
    const found = factsById(state, 'consultation', consultationId);
    if (!found) return;
    const kind = 'consultation ended';
    const orders = membersOf(found.setting.settingId, state).map(
      (toPersonId): MailOrder => ({ kind, toPersonId, key: `${kind} ${consultationId} ${toPersonId}`, caseId }),
    );
    await mailer.order(tx, orders);
  },
};
