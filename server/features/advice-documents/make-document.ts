import type { Sql } from 'postgres';
import { type CaseState, type FileBody, factsById, ofKind } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { type PrintableAdvice, pictureIds, printableAdvice } from '../../../shared/word/printable-advice.ts';
import { advicePdf } from '../../documents/advice-pdf.ts';
import type { Typesetter } from '../../documents/typesetter.ts';
import type { Casework, Clock } from '../../ports.ts';
import { caseOfDocument, readBody, readPictures, recordDownload } from './store.ts';

export interface AdviceDocumentPorts {
  sql: Sql;
  clock: Clock;
  casework: Casework;
  typesetter: Typesetter;
  authorityName: () => Promise<string>;
}

export type DocumentFormat = 'pdf' | 'docx';

export interface MadeDocument {
  fileName: string;
  type: string;
  bytes: Uint8Array;
}

const types: Record<DocumentFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * A response as a document, before and after it is submitted (V4). Who may see the response may download it; null for
 * everybody else, as if it did not exist. The download is recorded.
 */
export async function makeDocument(
  ports: AdviceDocumentPorts,
  actor: Actor,
  wanted: { kind: 'advice' | 'advice-draft'; id: string; format: DocumentFormat },
): Promise<MadeDocument | null> {
  const { sql, casework, clock } = ports;
  const caseId = await caseOfDocument(sql, wanted.id, wanted.kind);
  const seen = caseId === null ? null : await casework.visibleCase(caseId, actor);
  if (caseId === null || !seen?.documentIds.has(wanted.id)) return null;
  const found = await printableOf(ports, seen, wanted);
  if (!found) return null;
  const { advice, files } = found;
  const shown = new Map(
    pictureIds(advice).flatMap((id) => (files.has(id) ? [[id, files.get(id)?.type ?? ''] as const] : [])),
  );
  const pictures = await readPictures(sql, caseId, shown);
  const bytes =
    wanted.format === 'pdf'
      ? await advicePdf(ports.typesetter, advice, pictures)
      : await ports.typesetter.word(advice, pictures);
  await recordDownload(sql, {
    at: clock.now(),
    personId: actor.personId,
    caseId,
    documentId: wanted.id,
    format: wanted.format,
  });
  return { fileName: `${advice.fileName}.${wanted.format}`, type: types[wanted.format], bytes };
}

interface Seen {
  state: CaseState;
  documentIds: ReadonlySet<string>;
}

/** Puts together what this reader may see: files and the question only when they are among it. */
async function printableOf(
  { sql, clock, authorityName }: AdviceDocumentPorts,
  { state, documentIds }: Seen,
  { id, kind }: { id: string; kind: 'advice' | 'advice-draft' },
): Promise<{ advice: PrintableAdvice; files: ReadonlyMap<string, FileBody> } | null> {
  const body = await readBody(sql, id, kind);
  const request = body && factsById(state, 'advice-request', body.requestId);
  const found = ofKind(state, 'case')[0]?.facts;
  if (!body || !request || !found) return null;
  const files = new Map(
    ofKind(state, 'file')
      .filter((file) => documentIds.has(file.id))
      .map((file) => [file.id, file.facts]),
  );
  const question = documentIds.has(body.requestId) ? request.question : '';
  const advice = printableAdvice({
    authorityName: await authorityName(),
    case: found,
    request: { ...request, question },
    body,
    files,
    now: clock.now(),
  });
  return { advice, files };
}
