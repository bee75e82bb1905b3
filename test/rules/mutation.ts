/** One small change of the source that must make a rule's named test fail (`npm run check:rules`). */
export interface Mutation {
  /** The rule's id in the product's rules: 'A3', 'SYNC-7'. */
  rule: string;
  file: string;
  /** An exact snippet of the file, found there once. */
  what: string;
  by: string;
  /** The test file that must fail. */
  test: string;
  /** A part of the title of the test that must fail. */
  name: string;
}
