import { incompleteRows, openQuestions, sectionsOf, writtenIn } from '../advice/index.ts';
import type { RichTextNode, Tie } from '../documents/index.ts';
import { goldenThread } from './golden-thread.ts';
import { outcomesIn, type PlanItem } from './items.ts';
import { type PlanSectionKey, planSectionKeys, planSectionTitle, provisionSections } from './sections.ts';

export type PlanStage = 'draft' | 'final';

/** Something in a plan to mend, or to think about, before it goes to the family. */
export interface PlanToMend {
  code:
    | 'empty'
    | 'need without provision'
    | 'outcome without provision'
    | 'outcome without steps'
    | 'provision incomplete'
    | 'provision without need'
    | 'setting named in a draft'
    | 'no setting named'
    | 'two wordings'
    | 'photo not described';
  sectionKey: PlanSectionKey;
  blockId: string | null;
  sentence: string;
  /** True for what stops the plan from going; the rest is for the drafter to judge. */
  stops: boolean;
}

/** Without these a plan says nothing that could be carried out (reg 12(1)). */
const alwaysWritten: readonly PlanSectionKey[] = ['A', 'B', 'E', 'F'];

/**
 * What to mend in a plan before it is sent, in the order of its sections (reg 12; CoP 9.61–9.69; section I stays blank in a draft: reg 13, s38(5)).
 * The same check holds on the device and on the server.
 */
export function checkPlan(text: RichTextNode, ties: readonly Tie[], stage: PlanStage): PlanToMend[] {
  const sections = new Map(
    sectionsOf(text).map((section) => [String(section.attrs?.key ?? '') as PlanSectionKey, section]),
  );
  const found = [
    ...emptySections(sections),
    ...looseEnds(text, ties),
    ...[...sections].flatMap(([key, section]) => inSection(key, section)),
    ...placement(sections.get('I'), stage),
  ];
  const place = ({ sectionKey }: PlanToMend): number => planSectionKeys.indexOf(sectionKey);
  return found.sort((a, b) => place(a) - place(b));
}

const isEmpty = (section: RichTextNode | undefined): boolean =>
  section === undefined || writtenIn(section).trim() === '';

const emptySections = (sections: ReadonlyMap<PlanSectionKey, RichTextNode>): PlanToMend[] =>
  alwaysWritten
    .filter((key) => isEmpty(sections.get(key)))
    .map((key) => ({
      code: 'empty',
      sectionKey: key,
      blockId: null,
      sentence: `Write something in ${planSectionTitle(key)}`,
      stops: true,
    }));

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

function looseEnds(text: RichTextNode, ties: readonly Tie[]): PlanToMend[] {
  const thread = goldenThread(text, ties);
  const each = (
    items: readonly PlanItem[],
    code: PlanToMend['code'],
    sentence: (name: string) => string,
    stops: boolean,
  ): PlanToMend[] =>
    items.map((item) => ({
      code,
      sectionKey: item.sectionKey,
      blockId: item.blockId,
      sentence: sentence(`${item.label}, “${short(item.text)}”`),
      stops,
    }));
  return [
    ...each(
      thread.needsWithoutProvision,
      'need without provision',
      (name) => `Say which provision meets the need ${name}`,
      true,
    ),
    ...each(
      thread.outcomesWithoutProvision,
      'outcome without provision',
      (name) => `Say which provision works towards the outcome ${name}`,
      true,
    ),
    ...each(
      thread.looseProvision,
      'provision without need',
      (name) => `Tie the provision ${name} to the need or outcome that it is for`,
      false,
    ),
  ];
}

function inSection(key: PlanSectionKey, section: RichTextNode): PlanToMend[] {
  const found: PlanToMend[] = [];
  if (provisionSections.includes(key))
    for (const row of incompleteRows(section))
      found.push({
        code: 'provision incomplete',
        sectionKey: key,
        blockId: row.blockId,
        sentence: row.sentence,
        stops: true,
      });
  if (key === 'E')
    for (const { blockId, name, steps } of outcomesIn(section))
      if (steps.length === 0)
        found.push({
          code: 'outcome without steps',
          sectionKey: 'E',
          blockId,
          sentence: `List the steps towards “${short(name)}”`,
          stops: false,
        });
  for (const { code, blockId, sentence } of openQuestions(section, key, planSectionTitle(key)))
    if (code === 'two wordings' || code === 'photo not described')
      found.push({ code, sectionKey: key, blockId, sentence, stops: true });
  return found;
}

function placement(section: RichTextNode | undefined, stage: PlanStage): PlanToMend[] {
  const named = !isEmpty(section);
  if (stage === 'draft' && named)
    return [
      {
        code: 'setting named in a draft',
        sectionKey: 'I',
        blockId: null,
        sentence: 'Leave Section I blank in a draft: the family has yet to say which setting they want',
        stops: true,
      },
    ];
  if (stage === 'final' && !named)
    return [
      {
        code: 'no setting named',
        sectionKey: 'I',
        blockId: null,
        sentence: 'Name the setting, or the type of setting, in Section I',
        stops: true,
      },
    ];
  return [];
}
