import { connect } from '../../server/database/connect.ts';
import { sweepLeftovers, testCluster } from './postgres.ts';

/** Starts the tests' PostgreSQL before the first test and holds it while the run lasts; the last run stops it. */
export default async function setup(): Promise<() => Promise<void>> {
  const cluster = await testCluster();
  await sweepLeftovers();
  const hold = connect(cluster.urlOf('postgres'), { max: 1, name: 'test run' });
  await hold`SELECT 1`;
  return async () => {
    await hold.end();
    await cluster.stop();
  };
}
