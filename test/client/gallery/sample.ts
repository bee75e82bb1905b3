import type { LocalDocument, Piece } from '../../../client/device/port.ts';
import { aLocalAnswer, aLocalCase, aLocalRequest, ros } from '../../builders/local-case.ts';
import type { DoubleDevice } from '../../doubles/device.ts';
import { sampleDesk } from './sample-desk.ts';
import type { Scenario } from './scenario.ts';

const caseId = (n: number): string => `00000000-0000-4000-8000-00000000010${n}`;

/** Ros's device on Monday 23 November 2026: three children, as the mock-ups show them. */
export function sampleDevice(scenario: Scenario): DoubleDevice {
  if (scenario.desk) return { ...sampleDesk(scenario.empty ?? false), status: scenario.status ?? {} };
  const idris = aLocalRequest(caseId(0));
  const posy = aLocalRequest(caseId(1), { askedOn: '2026-10-16', dueOn: '2026-11-27' });
  const tomasz = aLocalRequest(caseId(2), { askedOn: '2026-10-23', dueOn: '2026-12-04' });
  const answer = aLocalAnswer(tomasz, { state: 'waiting to send', since: '2026-11-23T13:40:00.000Z' });
  const refused = aLocalAnswer(posy, {
    state: 'needs you',
    since: '2026-11-23T12:10:00.000Z',
    code: 'already-submitted',
    words: 'This advice has already been submitted. You can send a correction as a new version.',
  });
  const child = (firstName: string, lastName: string, birthDate: string, yearGroup: string) => ({
    firstName,
    lastName,
    knownAs: null,
    birthDate,
    yearGroup,
  });
  const documents: LocalDocument[] = scenario.empty
    ? []
    : ([
        aLocalCase(caseId(0)),
        aLocalCase(caseId(1), { ref: 'H-2340', child: child('Posy', 'Adeyemi', '2021-05-11', 'Year 1') }),
        aLocalCase(caseId(2), { ref: 'H-2352', child: child('Tomasz', 'Wren', '2017-02-20', 'Year 5') }),
        idris,
        posy,
        tomasz,
        ...(scenario.pieces === 'refused' ? [refused] : []),
        ...(scenario.pieces === 'waiting' || scenario.pieces === 'refused' ? [answer] : []),
      ] as unknown as LocalDocument[]);
  return {
    actor: ros,
    today: '2026-11-23',
    documents,
    pieces: piecesOf(scenario, answer, refused),
    status: scenario.status ?? {},
  };
}

function piecesOf(scenario: Scenario, answer: LocalDocument<'advice'>, refused: LocalDocument<'advice'>): Piece[] {
  if (!scenario.pieces || scenario.pieces === 'none') return [];
  const piece = (document: LocalDocument<'advice'>, title: string, bytes: number): Piece => ({
    documentId: document.id,
    caseId: document.caseId,
    kind: 'advice',
    title,
    bytes,
    piece: document.piece,
  });
  const saved: Piece = {
    documentId: '00000000-0000-4000-8000-000000000777',
    caseId: caseId(0),
    kind: 'advice-draft',
    title: 'Advice for Idris Kellaway',
    bytes: 5_400,
    piece: { state: 'saved on this device', at: '2026-11-23T12:31:00.000Z' },
  };
  const waiting = [piece(answer, 'Advice for Tomasz Wren', 1_200_000), saved];
  return scenario.pieces === 'refused' ? [piece(refused, 'Advice for Posy Adeyemi', 6_100), ...waiting] : waiting;
}
