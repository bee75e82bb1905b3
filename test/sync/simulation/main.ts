import { connect } from '../../../server/database/connect.ts';
import { simulate } from './run.ts';

/*
 * Plays histories in a process of its own, in a copy of the project that may have been changed: `main.ts <database>
 * <seed> <histories> <at once>`. Prints what failed; the exit code says whether something did: 1 when, 0 when not.
 */
const [url = '', seed, histories, atOnce] = process.argv.slice(2);
const sql = connect(url);
const failure = await simulate(sql, {
  seed: Number(seed),
  histories: Number(histories),
  steps: 50,
  atOnce: Number(atOnce),
  shrinkFor: 0,
});
console.log(failure ? (failure.error.split('\n')[0] ?? '') : 'Nothing failed.');
await sql.end({ timeout: 1 });
process.exit(failure ? 1 : 0);
