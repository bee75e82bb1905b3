import type { Mutation } from './mutation.ts';

const plans = (file: string): string => `shared/domain/plans/${file}`;
const rules = 'test/shared/domain/plans/rules.test.ts';
const check = 'test/shared/domain/plans/check-plan.test.ts';
const passages = 'test/shared/domain/plans/passages.test.ts';
const sent = 'test/client/features/plans/compose-plan.test.ts';
const sight = 'test/server/sync/visible-to.test.ts';

export const mutations: Mutation[] = [
  {
    rule: 'A9',
    file: plans('edit-plan.ts'),
    what: "if (!before) return refuse('not-found');\n  if (!coordinates(parts, actor.personId)) return refuse('not-allowed');",
    by: "if (!before) return refuse('not-found');",
    test: rules,
    name: 'A9: whoever co-ordinates the case writes it, nobody else',
  },
  {
    rule: 'A9',
    file: plans('send-plan.ts'),
    what: "if (!coordinates(parts, actor.personId)) return refuse('not-allowed');",
    by: '',
    test: rules,
    name: 'A9: only who co-ordinates the case sends it, in their own name',
  },
  {
    rule: 'O3',
    file: 'shared/sync/merge/index.ts',
    what: 'return { ...(rest as Written), text,',
    by: 'return { ...(second as Written), text,',
    test: rules,
    name: 'O3: two who write at once keep both their words, their passages and their ties',
  },
  {
    rule: 'O3',
    file: plans('check-plan.ts'),
    what: "if (code === 'two wordings' || code === 'photo not described')",
    by: "if (code === 'photo not described')",
    test: check,
    name: 'O3: two wordings that nobody has chosen between stop the plan',
  },
  {
    rule: 'A9',
    file: 'shared/domain/access/role-reach.ts',
    what: "facts.kind === 'plan-draft' ||",
    by: '',
    test: sight,
    name: 'A9: staff who open the case by role read sent plans, never the working text',
  },
  {
    rule: 'reg 13',
    file: plans('send-plan.ts'),
    what: 'const body = servedOn(sent, today);',
    by: 'const body = sent;',
    test: rules,
    name: 'reg 13(1): what the hub serves is served on the day it reaches the hub',
  },
  {
    rule: 'reg 12',
    file: plans('passages.ts'),
    what: "return rest !== '' && (words.startsWith(rest) || rest.startsWith(words)) ? source : null;",
    by: "return rest !== '' ? source : null;",
    test: passages,
    name: 'words that somebody writes beside it are their own',
  },
  {
    rule: 'reg 12',
    file: plans('passages.ts'),
    what: '?? gone.get(words)',
    by: '',
    test: passages,
    name: 'reg 12: cut and put in again in another place',
  },
  {
    rule: 'reg 12',
    file: plans('passages.ts'),
    what: "if (node.type === 'figure') return [];",
    by: '',
    test: passages,
    name: 'photos stay in the response',
  },
  {
    rule: 'reg 12',
    file: 'client/features/plans/plan-place.ts',
    what: 'joined(sources, inheritedSources(before.text, after.text, sources))',
    by: 'sources',
    test: 'test/client/features/plans/plan-place.test.ts',
    name: 'reg 12: it stays through edits, and goes to both halves',
  },
  {
    rule: 'reg 12',
    file: 'client/features/plans/plan-place.ts',
    what: 'const sources = joined(after.sources, fresh);',
    by: 'const { sources } = after;',
    test: 'test/client/features/plans/plan-place.test.ts',
    name: 'reg 12: where a passage came from is stored in one write with its words',
  },
  {
    rule: 'reg 12',
    file: 'client/features/plans/compose-plan.ts',
    what: 'ties: standingTies(text, draft.ties),',
    by: 'ties: draft.ties,',
    test: 'test/client/features/plans/compose-plan.test.ts',
    name: 'reg 12: what is sent names the ties of the blocks that stand in it',
  },
  {
    rule: 'O2',
    file: 'client/features/cases/plan-stands.ts',
    what: "plan.piece.state !== 'received' && plan.piece.state !== 'needs you'",
    by: "plan.piece.state === 'needs you'",
    test: 'test/client/features/cases/plan-stands.test.ts',
    name: 'O2: what was sent without a connection is said to wait',
  },
  {
    rule: 'N1',
    file: 'client/features/plans/compose-plan.ts',
    what: 'ties: standingTies(text, draft.ties),',
    by: 'ties: standingTies(text, draft.ties),\n    ...{ sources: draft.sources },',
    test: sent,
    name: 'N1: a plan that is sent quotes no response and names none',
  },
  {
    rule: 'N1',
    file: 'shared/domain/documents/plan.ts',
    what: "z.strictObject({\n  kind: z.literal('plan'),",
    by: "z.looseObject({\n  kind: z.literal('plan'),",
    test: sent,
    name: 'N1: the hub takes no plan that carries where its passages came from',
  },
];
