import type { Kind } from '../../shared/domain/documents/index.ts';
import { refusalWords } from '../../shared/domain/documents/index.ts';
import type { Connection, LocalDocument, Piece, PieceState } from './port.ts';
import { isUnfinished, type Row } from './store/row.ts';

export interface Sending {
  connection: Connection;
  inFlight: ReadonlySet<string>;
}

/** Where a row stands, in the words of O2. */
export function pieceStateOf(row: Row, { connection, inFlight }: Sending): PieceState {
  if (row.state === 'refused' && row.refusal) {
    const { at, code } = row.refusal;
    return { state: 'needs you', since: at, code, words: refusalWords[code] };
  }
  const since = row.unsent?.since ?? row.at ?? '';
  if (!isUnfinished(row)) return { state: 'received', at: row.at ?? '' };
  if (inFlight.has(row.id)) return { state: 'sending', since };
  if (connection === 'online' && row.unsent) return { state: 'saved on this device', at: row.unsent.typedAt };
  return { state: 'waiting to send', since };
}

/** A row as screens see it. */
export function localDocumentOf<K extends Kind>(row: Row, sending: Sending): LocalDocument<K> {
  const { id, caseId, kind, body, revision, at, until } = row;
  return {
    id,
    caseId,
    kind,
    body,
    revision,
    at,
    until,
    piece: pieceStateOf(row, sending),
  } as unknown as LocalDocument<K>;
}

/** One line of the list behind the sync status; `child` is the name of the case's child, when the case is here. */
export function pieceOf(row: Row, child: string | null, sending: Sending): Piece {
  return {
    documentId: row.id,
    caseId: row.caseId,
    kind: row.kind,
    title: child === null ? whatOf(row) : `${whatOf(row)} for ${child}`,
    bytes: row.body.kind === 'file' ? row.body.bytes : new TextEncoder().encode(JSON.stringify(row.body)).length,
    piece: pieceStateOf(row, sending),
  };
}

function whatOf({ body }: Row): string {
  switch (body.kind) {
    case 'advice':
      return body.version > 1 ? 'Corrected advice' : 'Advice';
    case 'advice-draft':
      return 'Draft advice';
    case 'plan-draft':
      return 'Plan in writing';
    case 'plan':
      return body.status === 'draft' ? 'Draft plan' : 'Final plan';
    case 'plan-answer':
      return 'Answer to the draft plan';
    case 'consultation-reply':
      return 'Answer to a consultation';
    case 'file':
      return body.type.startsWith('image/') ? `Photo ‘${body.name}’` : `File ‘${body.name}’`;
    case 'contact':
      return 'Contact details';
    case 'rights-record':
      return 'Record of rights or consent';
    case 'authority-record':
      return 'Record of a panel or costs';
    case 'request':
      return body.state === 'draft' ? 'Draft request for an assessment' : 'Request for an assessment';
    case 'confidence':
      return 'Message to the co-ordinator';
    case 'confidence-record':
      return 'What was done';
    default:
      return 'Change';
  }
}
