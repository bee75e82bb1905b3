import { managersOf } from '../../shared/domain/access/index.ts';
import { factsById } from '../../shared/domain/documents/index.ts';
import { writersOf } from '../../shared/domain/notifications/index.ts';
import type { Reaction } from '../ports.ts';
import { withNotices } from './notices.ts';

/** Whoever is asked for advice gets an e-mail: once per request and person (G2). For a team, its designated managers (V3). */
export const tellAuthors: Reaction<'advice asked'> = {
  name: 'tell the authors',
  on: 'advice asked',
  async act({ requestId, letterIds }, { tx, caseId, state, mailer }) {
    const request = factsById(state, 'advice-request', requestId);
    if (!request) return;
    const orders = writersOf(request, state).map((toPersonId) => ({
      kind: 'asked for advice' as const,
      toPersonId,
      key: `asked for advice ${requestId} ${toPersonId}`,
      caseId,
      requestId,
    }));
    const { to } = request;
    const managers = to.type === 'team' ? managersOf(state.hub, to.teamId) : [];
    const ofManagers = managers.map((toPersonId) => ({
      kind: 'team asked for advice' as const,
      toPersonId,
      key: `team asked for advice ${requestId} ${toPersonId}`,
      caseId,
      requestId,
    }));
    await mailer.order(tx, await withNotices(tx, letterIds, [...ofManagers, ...orders]));
  },
};
