import { type HeadingKey, hasProvisionTable, headingKeys, provisionRow } from '../../shared/domain/advice/index.ts';
import type { RichText, RichTextNode } from '../../shared/domain/documents/index.ts';
import type { AdviserKind } from '../../shared/domain/people/index.ts';
import type { AgePhase } from './people/school-year.ts';
import type { Random } from './random.ts';
import {
  type Area,
  type Bank,
  banks,
  fill,
  fits,
  type InWords,
  type ProvisionTemplate,
  type Service,
  type Template,
} from './texts/index.ts';

/** Whom a text is about, who writes it, and how far it has come. */
export interface AdviceToWrite {
  service: Service;
  adviserKind: AdviserKind;
  child: InWords;
  phase: AgePhase;
  areas: readonly Area[];
  /** How many of the five headings are written. */
  written: number;
  /** Photos to stand in the text, under what the child can do. */
  figures: readonly { fileId: string; alt: string; caption: string }[];
}

const areaTitles: Record<Area, string> = {
  communication: 'Communication and interaction',
  cognition: 'Cognition and learning',
  feelings: 'Social, emotional and mental health',
  senses: 'Sensory needs',
  body: 'Physical needs',
  health: 'Health',
  care: 'Home and community',
};

/** Writes advice in the form the editor keeps: a section for each heading, every block with an id of its own. */
export function writeAdvice(work: AdviceToWrite, random: Random): RichText {
  return {
    type: 'doc',
    content: headingKeys.map((key, index): RichTextNode => {
      const ids = counter(key);
      const content =
        index < work.written ? sectionOf(key, work, random.for(key), ids) : emptySection(key, work.adviserKind, ids);
      return { type: 'section', attrs: { id: `section-${key}`, key }, content };
    }),
  };
}

type Ids = () => string;
const counter = (key: string): Ids => {
  let last = 0;
  return () => `${key}-${++last}`;
};

const emptySection = (key: HeadingKey, adviserKind: AdviserKind, ids: Ids): RichTextNode[] => [
  ...(key === 'provision' && hasProvisionTable(adviserKind) ? [tableOf([])] : []),
  { type: 'paragraph', attrs: { id: ids() } },
];

function sectionOf(key: HeadingKey, work: AdviceToWrite, random: Random, ids: Ids): RichTextNode[] {
  const bank: Bank = banks[work.service];
  const say = (template: Template): string => fill(template.words, work.child, random);
  switch (key) {
    case 'who':
      return choose(bank.who, 1, work.phase, random).map((one) => paragraph(ids(), say(one)));
    case 'strengths':
      return [
        ...paragraphs(
          chosen(bank.strengths, work, [3, 5], random).map(({ lines }) => lines.map(say)),
          random,
          ids,
        ),
        ...figures(work, ids),
      ];
    case 'needs':
      return needs(chosen(bank.needs, work, [4, 7], random), say, work.adviserKind, ids);
    case 'outcomes':
      return chosen(bank.outcomes, work, [3, 4], random).flatMap(({ lines }) =>
        lines.map((one) => outcome(ids(), say(one))),
      );
    case 'provision':
      return provision(work, random, ids);
  }
}

interface Chosen<T> {
  area: Area;
  lines: T[];
}

/** So many lines in all, spread over the areas of need that this service writes about. */
function chosen<T extends { ages: readonly AgePhase[]; words?: string; main?: boolean }>(
  from: Partial<Record<Area, readonly T[]>>,
  { areas, phase }: AdviceToWrite,
  [least, most]: readonly [number, number],
  random: Random,
): Chosen<T>[] {
  const all = Object.keys(from) as Area[];
  const count = random.int(least, most);
  const takeFrom = (used: readonly Area[]): Chosen<T>[] => {
    const each = Math.max(1, Math.round(count / used.length));
    const picked = used.map((area) => ({ area, lines: choose(from[area] ?? [], each, phase, random) }));
    return picked.filter(({ lines }) => lines.length > 0);
  };
  const own = takeFrom(all.filter((area) => areas.includes(area)));
  return own.length > 0 ? own : takeFrom(all).slice(0, 1);
}

/** Words that do not fit somebody so young, or so old, where a sentence does not say for whom it is. */
const tooOld =
  /\b(lessons?|PE|assembl\w+|mathematics|science|key stage|suspended|spelling|homework|curriculum|classroom|reads?|reading|writing|writes|percentile|phonics|bully|bullied|budget|assessments)\b/i;
const tooYoung =
  /\b(playtimes?|playground|carpet|phonics|puzzles|midday|class teacher|midday supervisor|buddy|nurture|birthday party|toys)\b/i;

function choose<T extends { ages: readonly AgePhase[]; words?: string; main?: boolean; cells?: readonly string[] }>(
  from: readonly T[],
  count: number,
  phase: AgePhase,
  random: Random,
): T[] {
  const suits = (one: T): boolean => {
    if (!fits(one, phase)) return false;
    const words = one.words ?? one.cells?.join(' ') ?? '';
    return one.ages.length > 0 || !(phase === 'early' ? tooOld : phase === 'secondary' ? tooYoung : /$^/).test(words);
  };
  const picked: T[] = [];
  for (const one of random.shuffle(from.filter(suits))) {
    if (picked.length === count) break;
    if (!(one.main && picked.some((other) => other.main))) picked.push(one);
  }
  // A main condition is said first.
  return picked.sort((one, other) => Number(other.main ?? false) - Number(one.main ?? false));
}

const text = (words: string, bold = false): RichTextNode => ({
  type: 'text',
  text: words,
  ...(bold ? { marks: [{ type: 'bold' }] } : {}),
});
const paragraph = (id: string, words: string): RichTextNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [text(words)],
});
const bulletList = (ids: Ids, lines: readonly string[]): RichTextNode => ({
  type: 'bulletList',
  attrs: { id: ids() },
  content: lines.map((line) => ({ type: 'listItem', attrs: { id: ids() }, content: [paragraph(ids(), line)] })),
});

/** A paragraph or two of each area, now and then a list, as people write. */
function paragraphs(areas: readonly string[][], random: Random, ids: Ids): RichTextNode[] {
  return areas.flatMap((lines) => {
    if (lines.length < 3) return [paragraph(ids(), lines.join(' '))];
    if (random.chance(0.3)) return [paragraph(ids(), lines[0] as string), bulletList(ids, lines.slice(1))];
    return [paragraph(ids(), lines.slice(0, 2).join(' ')), paragraph(ids(), lines.slice(2).join(' '))];
  });
}

function needs(
  areas: readonly Chosen<Template>[],
  say: (one: Template) => string,
  kind: AdviserKind,
  ids: Ids,
): RichTextNode[] {
  return areas.flatMap(({ area, lines }) => {
    const said = lines.map(say);
    const title: RichTextNode[] =
      areas.length > 1 && kind !== 'family'
        ? [{ type: 'heading', attrs: { id: ids(), level: 3 }, content: [text(areaTitles[area])] }]
        : [];
    const body =
      said.length > 3
        ? [paragraph(ids(), said.slice(0, 2).join(' ')), bulletList(ids, said.slice(2))]
        : said.map((line) => paragraph(ids(), line));
    return [...title, ...body];
  });
}

/** 'Within 12 months' stands out. */
function outcome(id: string, words: string): RichTextNode {
  const comma = words.indexOf(', ');
  if (comma < 0 || comma > 60) return paragraph(id, words);
  return { type: 'paragraph', attrs: { id }, content: [text(words.slice(0, comma), true), text(words.slice(comma))] };
}

const figures = ({ figures: all }: AdviceToWrite, ids: Ids): RichTextNode[] =>
  all.map((figure) => ({ type: 'figure', attrs: { id: ids(), ...figure } }));

function provision(work: AdviceToWrite, random: Random, ids: Ids): RichTextNode[] {
  const rows = chosen<ProvisionTemplate>(banks[work.service].provision, work, [3, 5], random).flatMap(
    ({ lines }) => lines,
  );
  const cells = rows.map((row) => row.cells.map((cell) => fill(cell, work.child, random)));
  if (!hasProvisionTable(work.adviserKind))
    return [
      bulletList(
        ids,
        cells.map(([what]) => what as string),
      ),
    ];
  return [
    tableOf(cells),
    paragraph(
      ids(),
      `This help should be reviewed after ${random.pick(['two terms', 'six months', 'one year'])}, and sooner if ${work.child.name} or the family asks.`,
    ),
  ];
}

/** The table What / How much / How often / Who, with one empty row when nothing is written yet. */
function tableOf(rows: readonly (readonly string[])[]): RichTextNode {
  const id = 'provision-table';
  const filled = (rows.length > 0 ? rows : [[]]).map((cells, index) => {
    const row = provisionRow(`${id}-row-${index + 1}`);
    const content = (row.content ?? []).map((cell, column) => {
      const words = cells[column];
      const [inside] = cell.content ?? [];
      return words && inside ? { ...cell, content: [{ ...inside, content: [text(words)] }] } : cell;
    });
    return { ...row, content };
  });
  return { type: 'table', attrs: { id }, content: [provisionRow(`${id}-head`, true), ...filled] };
}
