import type { PublicRequest, RequestAnswers } from '../../shared/api/requests.ts';
import type { RequestBody } from '../../shared/domain/documents/index.ts';
import { emptyRequest } from '../../shared/domain/requests/index.ts';
import { idOf } from './a-case.ts';

/** What Leila Osei writes about her son Kofi, with his father beside her. */
export function answersOf(change: Partial<RequestAnswers> = {}): RequestAnswers {
  return {
    asker: 'parent',
    askedBy: { name: '', role: '', email: '', phone: '' },
    child: {
      firstName: 'Kofi',
      lastName: 'Osei',
      birthDate: '2018-03-04',
      yearGroup: 'Year 3',
      setting: 'Larkfield Primary School',
      upn: '',
      nhsNumber: '',
    },
    people: [
      {
        id: idOf('person of the request', 'Leila'),
        name: 'Leila Osei',
        relation: 'Mother',
        parentalResponsibility: true,
        email: 'leila@example.org',
        phone: '0114 496 0001',
        address: '1 Larch Road',
      },
      {
        id: idOf('person of the request', 'Daniel'),
        name: 'Daniel Osei',
        relation: 'Father',
        parentalResponsibility: true,
        email: '',
        phone: '0114 496 0002',
        address: '9 Beech Court',
      },
    ],
    needs: [{ area: 'communication and interaction', words: 'He speaks in single words.', by: '' }],
    views: [{ id: idOf('view', 'Kofi'), whose: 'Kofi', words: 'I like trains.', typedBy: '' }],
    agreements: { familyKnows: false, mayShare: true },
    ...change,
  };
}

/** A request as it stands when it was received. */
export function aRequest(change: Partial<RequestBody> = {}): RequestBody {
  return {
    ...emptyRequest('public form'),
    ...answersOf(),
    state: 'submitted',
    basis: 'request',
    sentAt: '2026-11-23T09:00:00.000Z',
    receivedOn: '2026-11-23',
    ...change,
  };
}

/** What the public form sends. Each `name` is a request of its own. */
export function aPublicRequest(name: string, change: Partial<PublicRequest> = {}): PublicRequest {
  return {
    requestId: idOf('public request', name),
    caseId: idOf('public row', name),
    key: name.padEnd(43, 'k').replace(/\W/g, 'k').slice(0, 43),
    seconds: 300,
    website: '',
    answers: answersOf(),
    files: [],
    ...change,
  };
}
