import { useMemo } from 'react';
import { sectionsOf, writtenIn } from '../../../shared/domain/advice/index.ts';
import type { CaseBody, Kind, PlanAnswerBody, RichTextNode } from '../../../shared/domain/documents/index.ts';
import { type AnsweredSection, answeredSections } from '../../../shared/domain/plan-answers/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useArriving, useCaseDocuments, useDevice } from '../../device/react.ts';
import { calledName, mayManage } from '../cases/index.ts';

/** A draft plan with what the family says of it, as far as this person may read it. */
export interface DraftPlan {
  caseId: string;
  body: CaseBody;
  childName: string;
  manages: boolean;
  plan: LocalDocument<'plan'>;
  /** Answers of this assessment, the newest first; drafts are this person's own. */
  answers: LocalDocument<'plan-answer'>[];
  consultations: LocalDocument<'consultation'>[];
  /** Family who have access by name. */
  family: LocalDocument<'grant'>[];
  /** The final plan has been issued. */
  issued: boolean;
}

const all = <K extends Kind>(documents: readonly LocalDocument[], kind: K): LocalDocument<K>[] =>
  documents.filter((one) => one.kind === kind) as unknown as LocalDocument<K>[];

const familyCapacities: readonly string[] = ['young person', 'parent', 'carer', 'guardian', 'advocate'];

/** Undefined while the store is looked up; null when there is no draft plan here that this person may read. */
export function useDraftPlan(caseId: string): DraftPlan | null | undefined {
  const documents = useCaseDocuments(caseId);
  const { actor } = useDevice();
  const arriving = useArriving();
  return useMemo(() => {
    if (!documents) return undefined;
    const body = all(documents, 'case')[0]?.body;
    const plans = all(documents, 'plan');
    const plan = plans
      .filter((one) => one.body.status === 'draft' && one.piece.state === 'received')
      .toSorted((a, b) => b.body.served.on.localeCompare(a.body.served.on) || b.body.version - a.body.version)[0];
    if (!body || !plan) return arriving ? undefined : null;
    const { roundId } = plan.body;
    return {
      caseId,
      body,
      childName: calledName(body),
      manages: mayManage(body, actor),
      plan,
      answers: all(documents, 'plan-answer')
        .filter((one) => one.body.roundId === roundId)
        .toSorted((a, b) => (b.body.receivedOn ?? '9').localeCompare(a.body.receivedOn ?? '9')),
      consultations: all(documents, 'consultation').filter((one) => one.body.roundId === roundId),
      family: all(documents, 'grant').filter(
        ({ body: { capacity, ended, to } }) =>
          to.type === 'person' && ended === null && familyCapacities.includes(capacity),
      ),
      issued: plans.some((one) => one.body.status === 'final' && one.body.roundId === roundId),
    };
  }, [documents, caseId, actor, arriving]);
}

/** The text of one section of the draft, and whether anything is written in it. */
export function sectionIn(
  { plan }: Pick<DraftPlan, 'plan'>,
  key: string,
): { section: RichTextNode | null; written: boolean } {
  const section = sectionsOf(plan.body.text).find((one) => one.attrs?.key === key) ?? null;
  return { section, written: section !== null && writtenIn(section).trim() !== '' };
}

/** The sections with something in them: those a parent goes through. The others can be answered as well. */
export const writtenSections = (draft: Pick<DraftPlan, 'plan'>): AnsweredSection[] =>
  answeredSections.filter((key) => sectionIn(draft, key).written);

/** What somebody has said of one section: both wordings, where two devices wrote at once. */
export function saidOf({ comments }: PlanAnswerBody, key: string): { right: boolean | null; words: string } {
  const own = comments.filter((one) => one.sectionKey === key);
  const words = own.map((one) => one.words.trim()).filter(Boolean);
  const right = own.some((one) => one.right === false) ? false : (own.find((one) => one.right !== null)?.right ?? null);
  return { right, words: own.length > 1 ? words.join('\n\n') : (own[0]?.words ?? '') };
}

/** A section is done when it is called right, or when it is said what should change. */
export const isDone = ({ right, words }: ReturnType<typeof saidOf>): boolean =>
  right === true || (right === false && words.trim() !== '');
