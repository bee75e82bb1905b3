import type { RequestBody } from '../../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../../device/port.ts';
import type { IconName } from '../../../ui/icon.tsx';

export interface OwnState {
  icon: IconName;
  /** The heading of its page. */
  heading: string;
  /** The quiet line in the list. */
  line: string;
}

/** Where an own request stands (O2), from what is stored: a refused one never looks as if it were on its way (O4). */
export function ownState({ body, piece }: Pick<LocalDocument<'request'>, 'body' | 'piece'>): OwnState {
  const isDraft = body.state === 'draft';
  if (piece.state === 'needs you') {
    const heading = isDraft ? 'Your last words were not taken' : 'Your request has not been sent';
    return { icon: 'needs', heading, line: `${isDraft ? 'Draft. Not taken' : 'Not sent'}: ${piece.words}` };
  }
  if (isDraft) return { icon: 'pencil', heading: 'Your draft', line: 'Draft' };
  if (piece.state === 'waiting to send')
    return { icon: 'wait', heading: 'Your request waits for a connection', line: 'Waits for a connection' };
  return { icon: 'wait', heading: 'Your request is being sent', line: 'Being sent' };
}

/** A request that the hub refused, to be mended: every word as it was, and nothing of a receipt that never was. */
export const asDraft = (body: RequestBody): RequestBody => ({
  ...body,
  state: 'draft',
  basis: null,
  sentAt: null,
  receivedOn: null,
});
