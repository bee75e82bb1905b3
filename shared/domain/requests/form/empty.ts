import type { RequestBody, RequestSource } from '../../documents/index.ts';
import type { PersonRef } from '../../people/index.ts';

/** A request with nothing in it yet. */
export function emptyRequest(source: RequestSource, startedBy: PersonRef | null = null): RequestBody {
  return {
    kind: 'request',
    state: 'draft',
    asker: null,
    basis: null,
    source,
    startedBy,
    recordedBy: null,
    askedBy: { name: '', role: '', email: '', phone: '' },
    child: { firstName: '', lastName: '', birthDate: null, yearGroup: '', setting: '', upn: '', nhsNumber: '' },
    people: [],
    needs: [],
    views: [],
    agreements: { familyKnows: false, mayShare: false },
    attachments: [],
    sentAt: null,
    receivedOn: null,
    looksAutomatic: false,
    decided: null,
  };
}
