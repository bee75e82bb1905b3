import type { Sql } from 'postgres';
import type { LetterBody } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { printableLetter } from '../../../shared/word/printable-letter.ts';
import { caseLetterPdf } from '../../documents/case-letter.ts';
import type { Typesetter } from '../../documents/typesetter.ts';
import type { Casework, Clock } from '../../ports.ts';
import { readLetter, recordLetterDownload } from './store.ts';

export interface LetterDocumentPorts {
  sql: Sql;
  clock: Clock;
  casework: Casework;
  typesetter: Typesetter;
}

interface MadeLetter {
  fileName: string;
  type: string;
  bytes: Uint8Array;
}

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The letter if this person may read it now; each giving out is recorded. */
async function ownLetter(
  { sql, casework, clock }: LetterDocumentPorts,
  actor: Actor,
  letterId: string,
  format: string,
): Promise<LetterBody | null> {
  const found = await readLetter(sql, letterId);
  const seen = found && (await casework.read(found.caseId, actor, letterId));
  if (!found || !seen?.has(letterId)) return null;
  const { caseId } = found;
  await recordLetterDownload(sql, { at: clock.now(), personId: actor.personId, caseId, documentId: letterId, format });
  return found.body;
}

/** A produced letter as PDF or Word, from what was kept of it (G4). Null when it does not exist for this person. */
export async function makeLetter(
  ports: LetterDocumentPorts,
  actor: Actor,
  letterId: string,
  format: 'pdf' | 'docx',
): Promise<MadeLetter | null> {
  const body = await ownLetter(ports, actor, letterId, format);
  if (!body) return null;
  const letter = printableLetter(body);
  const { typesetter } = ports;
  const bytes = format === 'pdf' ? await caseLetterPdf(typesetter, [letter]) : await typesetter.wordLetter(letter);
  return { fileName: `${letter.fileName}.${format}`, type: types[format], bytes };
}

/** Letters to print and post as one PDF (G6). Null when one of them does not exist for this person. */
export async function makePile(
  ports: LetterDocumentPorts,
  actor: Actor,
  letterIds: readonly string[],
): Promise<MadeLetter | null> {
  const bodies: LetterBody[] = [];
  for (const id of new Set(letterIds)) {
    const body = await ownLetter(ports, actor, id, 'pile');
    if (!body) return null;
    bodies.push(body);
  }
  const bytes = await caseLetterPdf(ports.typesetter, bodies.map(printableLetter));
  return { fileName: 'letters-to-post.pdf', type: types.pdf, bytes };
}
