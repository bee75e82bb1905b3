import type { Mutation } from './mutation.ts';

const proposal = 'shared/domain/advice/advice-set.ts';
const inProposal = 'test/shared/domain/advice/advice-set.test.ts';
const asking = 'shared/domain/advice/ask-for-set.ts';
const inAsking = 'test/shared/domain/advice/ask-for-set.test.ts';

export const mutations: Mutation[] = [
  {
    rule: 'V1',
    file: asking,
    what: 'const state = stateAfter(context.state, documents);',
    by: 'const { state } = context;',
    test: inAsking,
    name: 'V1: nothing is half done: one line that can’t be asked holds the whole set back, and says which',
  },
  {
    rule: 'V1',
    file: asking,
    what: 'roundId, line: one.line }, {',
    by: 'roundId }, {',
    test: inAsking,
    name: 'V1, reg 6(1): all who are asked are asked in one go, each due in six weeks, each for their line',
  },
  {
    rule: 'A1',
    file: asking,
    what: "if (!coordinates(parts, actor.personId)) return refuse('not-allowed');",
    by: '',
    test: 'test/server/features/advice/advice-set.pg.test.ts',
    name: 'A1: is for the co-ordinator of the case alone; a case with no assessment proposes nothing',
  },
  {
    rule: 'A1',
    file: asking,
    what: "if (round.closedOn !== null) return refuse('round-closed');",
    by: '',
    test: inAsking,
    name: 'A1: only the co-ordinator of the case asks, and only while the assessment is open',
  },
  {
    rule: 'V1',
    file: asking,
    what: "if (missing !== undefined) return refuse('incomplete', { line: missing });",
    by: '',
    test: inAsking,
    name: 'reg 6(1): a proposed line is asked for, left out with a reason, or answered by existing advice: never passed over',
  },
  {
    rule: 'V1',
    file: asking,
    what: "if (!on || !how.trim()) return refuse('not-agreed', { field: who });",
    by: "if (who !== 'family' && (!on || !how.trim())) return refuse('not-agreed', { field: who });",
    test: inAsking,
    name: 'reg 6(4): without the agreement of the',
  },
  {
    rule: 'V1',
    file: asking,
    what: "if (facts?.kind === 'advice') return facts.roundId !== roundId;",
    by: "if (facts?.kind === 'advice') return true;",
    test: inAsking,
    name: 'reg 6(4): it is a document of this case that exists: no picture of a draft, no answer of this assessment',
  },
  {
    rule: 'V1',
    file: proposal,
    what: 'rule.inForceFrom <= on && ',
    by: '',
    test: inProposal,
    name: 'reg 6(1): a changed law is a further version, and holds for assessments that open from its day on',
  },
  {
    rule: 'V1',
    file: proposal,
    what: 'return ageOn(birthDate, lastAugust) - 4;',
    by: 'return ageOn(birthDate, on) - 4;',
    test: inProposal,
    name: 'reg 6(1)(g): from year 9 on preparing for adulthood, whatever the year group is called',
  },
];
