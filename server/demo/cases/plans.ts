import { sectionsOf } from '../../../shared/domain/advice/index.ts';
import type {
  PassageSource,
  PlanDraftBody,
  RichText,
  RichTextNode,
  Tie,
} from '../../../shared/domain/documents/index.ts';
import type { PersonRef } from '../../../shared/domain/people/index.ts';
import {
  answerByOf,
  emptyPlan,
  insertPassage,
  outcomesIn,
  type PlanItem,
  type PlanSectionKey,
  planItems,
  standingSources,
  tie,
} from '../../../shared/domain/plans/index.ts';
import type { Random } from '../random.ts';
import type { Story } from '../stories.ts';
import type { CaseBook, DemoDocument } from './case-book.ts';
import { type Child, calledName } from './child.ts';
import type { Place } from './place.ts';
import { eventDay } from './timeline.ts';
import { addFamilyAnswer } from './with-the-family.ts';

/** Where what a service wrote under needs and provision goes in a plan. */
interface Goes {
  needs: PlanSectionKey;
  provision: PlanSectionKey;
}
const special: Goes = { needs: 'B', provision: 'F' };
const elsewhere: Record<string, Goes> = {
  'Community paediatrics': { needs: 'C', provision: 'G' },
  'Child and adolescent mental health': { needs: 'C', provision: 'G' },
  'Children’s social care': { needs: 'D', provision: 'H2' },
};

type Written = Pick<PlanDraftBody, 'text' | 'sources' | 'ties'>;
type Response = DemoDocument & { body: Extract<DemoDocument['body'], { kind: 'advice' }> };

/** Whether the story has come to where the plan is being written. */
const hasPlan = ({ stage, readyToDraft, draft, final }: Story): boolean =>
  (stage === 'drafting the plan' && !readyToDraft) || draft !== undefined || final !== undefined;

/** Adds the working text of the plan, and what was sent of it: made from the responses, as a co-ordinator does. */
export function addPlan(
  book: CaseBook,
  about: {
    story: Story;
    roundId: string;
    child: Child;
    place: Place | null;
    parent: PersonRef | undefined;
    by: PersonRef;
    today: string;
  },
  events: Parameters<typeof eventDay>[0],
  random: Random,
): void {
  const { story, roundId, child, by, today } = about;
  if (!hasPlan(story)) return;
  const written = writePlan(responsesIn(book, roundId), calledName(child));
  const { sources: _sources, ...content } = written;
  const servedOn = eventDay(events, 'draft plan served');
  const finalOn = eventDay(events, 'final plan issued');
  const sent = { kind: 'plan' as const, roundId, sentBy: by, version: 1 };
  if (finalOn === undefined) {
    const begun = servedOn === undefined && random.chance(0.5) ? justBegun(written) : written;
    book.add({ kind: 'plan-draft', roundId, ...begun }, by, servedOn ?? today);
  }
  if (servedOn !== undefined && finalOn === undefined) {
    const served = { on: servedOn, by: 'hub' as const };
    const answerBy = answerByOf({ status: 'draft', served });
    const planId = book.add({ ...sent, ...content, status: 'draft', served, answerBy }, by, servedOn);
    addFamilyAnswer(book, { ...about, planId, servedOn }, random);
  }
  if (finalOn !== undefined) {
    const named = { ...content, text: withPlacement(written.text, about.place) };
    const served = { on: finalOn, by: 'hub' as const };
    book.add({ ...sent, ...named, status: 'final', served, answerBy: null }, by, finalOn);
  }
}

/** The last version of each response of a round. */
function responsesIn(book: CaseBook, roundId: string): Response[] {
  const all = book.documents.filter(
    (document): document is Response => document.body.kind === 'advice' && document.body.roundId === roundId,
  );
  const former = new Set(all.map(({ body }) => body.supersedes));
  return all.filter(({ id }) => !former.has(id));
}

function writePlan(responses: readonly Response[], name: string): Written {
  let text = emptyPlan();
  const sources: PassageSource[] = [];
  let last = 0;
  const put = (sectionKey: PlanSectionKey, adviceId: string, blocks: readonly RichTextNode[]): void => {
    const inserted = insertPassage(text, { sectionKey, after: null }, { adviceId, blocks }, () => `p-${++last}`);
    text = inserted.text;
    sources.push(...inserted.sources);
  };
  for (const { id, body } of responses) {
    const blocksOf = blocksBySection(body.text);
    if (body.adviserKind === 'family') {
      put('A', id, [...blocksOf('strengths'), ...blocksOf('needs')].slice(0, 6));
      continue;
    }
    const goes = elsewhere[body.service] ?? special;
    put(goes.needs, id, blocksOf('needs').slice(0, 3));
    put('E', id, blocksOf('outcomes').slice(0, 1));
    put(
      goes.provision,
      id,
      blocksOf('provision')
        .filter(({ type }) => type === 'table')
        .map(firstRows),
    );
  }
  text = withSteps(text, name, () => `p-${++last}`);
  return { text, sources, ties: tiesOf(text) };
}

/** What a response says under a heading, without the titles and photos in it. */
function blocksBySection(text: RichText): (key: string) => RichTextNode[] {
  const sections = new Map(sectionsOf(text).map((section) => [section.attrs?.key, section.content ?? []]));
  return (key) => (sections.get(key) ?? []).filter(({ type }) => type !== 'heading' && type !== 'figure');
}

/** A plan takes over the three rows that carry most. */
const firstRows = (table: RichTextNode): RichTextNode => ({ ...table, content: (table.content ?? []).slice(0, 4) });

/** Under each outcome the steps towards it (CoP 9.69). */
function withSteps(text: RichText, name: string, newId: () => string): RichText {
  const steps = [
    `By the end of this term: ${name} manages it with an adult’s help, about half of the time.`,
    `By the end of next term: ${name} manages it with a reminder, most of the time.`,
  ];
  const list = (): RichTextNode => ({
    type: 'bulletList',
    attrs: { id: newId() },
    content: steps.map((step) => ({
      type: 'listItem',
      attrs: { id: newId() },
      content: [{ type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text: step }] }],
    })),
  });
  const inOutcomes = (section: RichTextNode): RichTextNode => {
    const outcomes = new Set(outcomesIn(section).map(({ blockId }) => blockId));
    const content = (section.content ?? []).flatMap((block) =>
      outcomes.has(String(block.attrs?.id)) ? [block, list()] : [block],
    );
    return { ...section, content };
  };
  return { ...text, content: sectionsOf(text).map((one) => (one.attrs?.key === 'E' ? inOutcomes(one) : one)) };
}

/** Each need tied to an outcome, and each outcome to the provision that works towards it, in the order of the text. */
function tiesOf(text: RichText): Tie[] {
  const items = planItems(text);
  const of = (type: PlanItem['type']): PlanItem[] => items.filter((item) => item.type === type);
  const [needs, outcomes, provision] = [of('need'), of('outcome'), of('provision')];
  const spread = (from: readonly PlanItem[], to: readonly PlanItem[]): Tie[] =>
    from.flatMap((one, index) => {
      const other = to[index % to.length];
      const made = other && tie(one, other);
      return made ? [made] : [];
    });
  const ties = [...spread(needs, outcomes), ...spread(provision, outcomes), ...spread(outcomes, provision)];
  return [...new Map(ties.map((one) => [`${one.from} ${one.to}`, one])).values()];
}

/** A plan whose writing has come as far as the needs. */
function justBegun({ text, sources }: Written): Written {
  const empty = new Map(sectionsOf(emptyPlan()).map((section) => [section.attrs?.key, section]));
  const begun = ['A', 'B', 'C', 'D'];
  const content = sectionsOf(text).map((section) =>
    begun.includes(String(section.attrs?.key)) ? section : (empty.get(section.attrs?.key) ?? section),
  );
  const cut = { ...text, content };
  return { text: cut, sources: standingSources(cut, sources), ties: [] };
}

/** Section I of a final plan (reg 12(1)(i)). */
function withPlacement(text: RichText, place: Place | null): RichText {
  const words = place ? place.setting.name : 'A mainstream school. The family is choosing which.';
  const paragraph: RichTextNode = {
    type: 'paragraph',
    attrs: { id: 'plan-I-1' },
    content: [{ type: 'text', text: words }],
  };
  const content = sectionsOf(text).map((section) =>
    section.attrs?.key === 'I' ? { ...section, content: [paragraph] } : section,
  );
  return { ...text, content };
}
