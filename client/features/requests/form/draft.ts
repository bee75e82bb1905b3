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
  /** `to send`: finished without a connection; it goes when there is one. */
  state: 'writing' | 'to send' | 'received';
  received: ReceivedRequest | null;
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
