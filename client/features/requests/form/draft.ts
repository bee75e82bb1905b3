import type { ReceivedRequest, RequestAnswers } from '../../../../shared/api/requests.ts';
import type { FileBody, RequestPerson } from '../../../../shared/domain/documents/index.ts';
import { emptyRequest } from '../../../../shared/domain/requests/form/index.ts';

/** A photo or document of the draft; its bytes lie beside it. */
export interface DraftFile {
  id: string;
  name: string;
  type: FileBody['type'];
  bytes: number;
  sha256: string;
  alt: string;
  sent: boolean;
}

/** A request that is being written without an account: it is on this device alone until it is sent. */
export interface Draft {
  requestId: string;
  caseId: string;
  key: string;
  startedAt: number;
  answers: RequestAnswers;
  files: DraftFile[];
  /** Filled in by programs only. */
  website: string;
  /**
   * `to send`: finished, and not known to have arrived; it goes when there is a connection. `changed since`: the hub has it
   * as it was first sent, and not what was changed after that.
   */
  state: 'writing' | 'to send' | 'changed since' | 'received';
  /** It has left this device, and no answer came: it is sent again before anything of it is changed. */
  mayHaveArrived?: boolean;
  received: ReceivedRequest | null;
}

/** The same words as one more request, which the hub does not have: with ids and a key of its own, also for its files. */
export function asOneMore(draft: Draft, files: DraftFile[]): Draft {
  const { requestId, caseId, key } = newDraft();
  return { ...draft, requestId, caseId, key, files, state: 'writing', mayHaveArrived: false, received: null };
}

/** Random: nobody guesses it, and it says nothing. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

export const newPerson = (): RequestPerson => ({
  id: crypto.randomUUID(),
  name: '',
  relation: '',
  parentalResponsibility: false,
  email: '',
  phone: '',
  address: '',
});

export function newDraft(): Draft {
  const { asker, askedBy, child, needs, views, agreements } = emptyRequest('public form');
  return {
    requestId: crypto.randomUUID(),
    caseId: crypto.randomUUID(),
    key: newKey(),
    startedAt: Date.now(),
    answers: { asker, askedBy, child, people: [newPerson()], needs, views, agreements },
    files: [],
    website: '',
    state: 'writing',
    received: null,
  };
}
