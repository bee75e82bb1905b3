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
];
