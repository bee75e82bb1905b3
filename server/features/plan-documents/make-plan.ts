import { type FileBody, ofKind } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import type { PlanSectionKey } from '../../../shared/domain/plans/index.ts';
import { dateInWords } from '../../../shared/domain/statute/index.ts';
import { planKind } from '../../../shared/domain/templates/index.ts';
import { picturesIn } from '../../../shared/word/print-blocks.ts';
import { type PrintablePlan, planBlocks } from '../../../shared/word/printable-plan.ts';
import { planPdf } from '../../documents/plan-pdf.ts';
import type { Typesetter } from '../../documents/typesetter.ts';
import type { Casework, Clock } from '../../ports.ts';
import { readPictures, recordDownload } from '../advice-documents/index.ts';
import { fill, sectionOfBlock, sourceOf, versionAt } from '../templates/index.ts';
import { type EditionPorts, keepEdition, planData } from './edition.ts';
import { adviceOfRound, caseAsOf, type FoundPlan, type KeptEdition, readPlan } from './store.ts';

export interface PlanDocumentPorts extends EditionPorts {
  clock: Clock;
  casework: Casework;
  typesetter: Typesetter;
}

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * The document of a plan for who may read the plan now: the draft, the final plan, or for its writers the working text
 * (reg 12, G4). Each giving out is recorded. Null when it does not exist for this person.
 */
export async function makePlan(ports: PlanDocumentPorts, actor: Actor, id: string, format: 'pdf' | 'docx') {
  const { sql, casework, clock, typesetter } = ports;
  const found = await readPlan(sql, id);
  const read = found && (await casework.read(found.caseId, actor, id));
  if (!found || !read?.has(id)) return null;
  const plan = await printablePlan(ports, found, id);
  const pictures = await picturesOf(ports, actor, found.caseId, plan);
  const bytes =
    format === 'pdf' ? await planPdf(typesetter, plan, pictures) : await typesetter.wordPlan(plan, pictures);
  const { caseId } = found;
  await recordDownload(sql, { at: clock.now(), personId: actor.personId, caseId, documentId: id, format });
  return { fileName: `${plan.fileName}.${format}`, type: types[format], bytes };
}

async function printablePlan(
  ports: PlanDocumentPorts,
  { body, ...found }: FoundPlan,
  id: string,
): Promise<PrintablePlan> {
  const { templateVersion, data } = await editionOf(ports, { body, ...found }, id);
  const source = (await sourceOf(ports.sql, planKind, templateVersion)) ?? '';
  const { title, blocks } = fill(source, data);
  const isFinal = body.kind === 'plan' && body.status === 'final';
  const keyOf = (block: (typeof blocks)[number]) => sectionOfBlock(block)?.toUpperCase() as PlanSectionKey | undefined;
  return {
    title,
    fileName: fileNameOf(body, data.case.reference),
    draftMark: draftMark(body),
    authority: data.authority.name,
    foot: `${data.authority.name} · ${data.case.reference}`,
    blocks: planBlocks(blocks, { text: body.text, isFinal }, (block) => keyOf(block) ?? null),
  };
}

/** Of what was sent, what was kept of it; of the working text, what stands now. */
async function editionOf(ports: PlanDocumentPorts, { body, caseId }: FoundPlan, id: string): Promise<KeptEdition> {
  const kept = body.kind === 'plan' ? await keepEdition(ports, id) : null;
  if (kept) return kept;
  const now = ports.clock.now();
  const [about, authority, advice, version] = await Promise.all([
    caseAsOf(ports.sql, caseId, now),
    ports.authority(),
    adviceOfRound(ports.sql, caseId, body.roundId, now),
    versionAt(ports.sql, planKind, now),
  ]);
  return { templateVersion: version, data: planData(about, body, { authority, advice }) };
}

function draftMark(body: FoundPlan['body']): string | null {
  if (body.kind === 'plan-draft') return 'Working text, not sent to anybody';
  return body.status === 'draft' ? `Draft ${body.version}, served on ${dateInWords(body.served.on)}` : null;
}

function fileNameOf(body: FoundPlan['body'], reference: string): string {
  if (body.kind === 'plan-draft') return `plan-${reference}-working-text`;
  return `plan-${reference}-${body.status}-${body.version}`;
}

/** The bytes of the pictures in it, of those that this reader may see. */
async function picturesOf({ sql, casework }: PlanDocumentPorts, actor: Actor, caseId: string, plan: PrintablePlan) {
  const wanted = new Set(picturesIn(plan.blocks));
  const seen = wanted.size > 0 ? await casework.visibleCase(caseId, actor) : null;
  const files = seen ? ofKind(seen.state, 'file').filter(({ id }) => wanted.has(id) && seen.documentIds.has(id)) : [];
  return readPictures(sql, caseId, new Map(files.map(({ id, facts }): [string, FileBody['type']] => [id, facts.type])));
}
