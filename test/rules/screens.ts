import type { Mutation } from './mutation.ts';

/** What the screens' own logic promises: words of the status, due dates, reasons under the track, updates over typing. */
export const mutations: Mutation[] = [
  {
    rule: 'O2',
    file: 'client/ui/sync-status.tsx',
    what: 'if (state.needsYou)',
    by: 'if (state.needsYou && state.online)',
    test: 'test/client/ui/kit.test.ts',
    name: 'O2: says the most important thing in words',
  },
  {
    rule: 'O2',
    file: 'client/ui/sync-status.tsx',
    what: 'if (!state.online)',
    by: 'if (!state.online && !state.waiting)',
    test: 'test/client/ui/kit.test.ts',
    name: 'O2: says the most important thing in words',
  },
  {
    rule: 'O2',
    file: 'client/ui/unsaved.ts',
    what: 'if (anythingUnsaved()) return;',
    by: '',
    test: 'test/client/ui/kit.test.ts',
    name: 'O2: typing that is not saved holds a new version up',
  },
  {
    rule: 'V1',
    file: 'client/ui/dates.ts',
    what: 'if (days < 0) return `Late by',
    by: 'if (days < -7) return `Late by',
    test: 'test/client/ui/dates.test.ts',
    name: 'V1: a tag says how late a response is',
  },
  {
    rule: 'G1',
    file: 'client/ui/step-reason.tsx',
    what: 'span < 2',
    by: 'span < 1',
    test: 'test/client/ui/kit.test.ts',
    name: 'G1: reasons that would get less than two columns have a row each',
  },
  {
    rule: 'N4',
    file: 'client/features/work/work-items.ts',
    what: "if (request.body.state !== 'outstanding' && !answer && !correction) continue;",
    by: "if (request.body.state !== 'outstanding' && !answer) continue;",
    test: 'test/client/features/work/work-items.test.ts',
    name: 'N4: a correction that is begun is work again',
  },
  {
    rule: 'N4',
    file: 'shared/domain/advice/correction.ts',
    what: ' || named(draft.attachments) !== named(latest.attachments)',
    by: '',
    test: 'test/shared/domain/advice/correction.test.ts',
    name: 'N4: a correction is begun when the words',
  },
];
