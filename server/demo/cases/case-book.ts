import type { Body, BodyOf, HubDocument, Kind } from '../../../shared/domain/documents/index.ts';
import type { PersonRef } from '../../../shared/domain/people/index.ts';
import type { Random } from '../random.ts';

/** A document of the demo, with who wrote it and when. */
export interface DemoDocument extends HubDocument {
  by: string;
  /** ISO moment. */
  at: string;
}

export interface DemoFile {
  id: string;
  caseId: string;
  sha256: string;
  bytes: Uint8Array;
  by: string;
  at: string;
}

/** Where the documents of one case are gathered. */
export interface CaseBook {
  caseId: string;
  documents: DemoDocument[];
  files: DemoFile[];
  add<K extends Kind>(body: BodyOf<K>, by: PersonRef, on: string, id?: string): string;
  /** A moment of office hours on that day; today's are just after midnight, so that none is still to come. */
  moment(on: string): string;
}

export function openBook(caseId: string, today: string, random: Random): CaseBook {
  const moment = (on: string): string => {
    const hour = on >= today ? 0 : random.int(8, 16);
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${on}T${two(hour)}:${two(hour === 0 ? random.int(0, 4) : random.int(0, 59))}:${two(random.int(0, 59))}.000Z`;
  };
  const documents: DemoDocument[] = [];
  return {
    caseId,
    documents,
    files: [],
    moment,
    add(body, by, on, id = random.uuid()) {
      documents.push({
        id,
        caseId,
        kind: body.kind,
        body: body as Body,
        by: by.personId,
        at: moment(on),
      } as DemoDocument);
      return id;
    },
  };
}
