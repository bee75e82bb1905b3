import { makeCasework, readCase } from './casework.ts';
import { syncJobs } from './jobs.ts';
import { openingsOf, recordOpening } from './openings.ts';
import type { SyncPorts } from './ports.ts';
import type { Findings } from './reconcile.ts';
import { makeRequestDesk } from './request-desk.ts';
import { type SyncRouteParts, syncRoutes } from './routes.ts';
import { openStreams, type SessionsThatHold } from './streams.ts';
import { openWake } from './wake.ts';

export { actorOf } from './actors.ts';
export { readCase } from './casework.ts';
export { changeCases } from './change-cases.ts';
export { makeCases, type NewCase } from './make-cases.ts';
export type { SyncPorts } from './ports.ts';
export { type Findings, reconcile } from './reconcile.ts';
export { revisionIds } from './revision-ids.ts';
export { visibleTo } from './visible-to.ts';
export { openWake } from './wake.ts';

export type OpenSyncParts = Omit<SyncPorts, 'wake'> &
  Omit<SyncRouteParts, 'ports' | 'streams'> & {
    sessionsThatHold: SessionsThatHold;
    onFault: (fault: unknown) => void;
    report: (findings: Findings) => void;
  };

/** Puts sync together: casework for the features, its routes and jobs, and what has to be stopped at the end. */
export async function openSync(parts: OpenSyncParts) {
  const wake = openWake(parts.sql, parts.onFault);
  const { sql, clock, mailer, jobs, react, revisions, keepBytes, depositor, openDeposit } = parts;
  const ports: SyncPorts = { sql, clock, mailer, jobs, react, wake, revisions };
  const streams = await openStreams(ports, parts.sessionsThatHold, parts.onFault);
  return {
    ports,
    casework: makeCasework(ports),
    readCase: (caseId: string) => readCase(ports, caseId),
    recordOpening: recordOpening.bind(null, ports),
    openingsOf: openingsOf.bind(null, ports),
    requestDesk: makeRequestDesk(ports),
    routes: syncRoutes({ ports, streams, keepBytes, depositor, openDeposit }),
    jobs: syncJobs(ports, parts.report),
    async stop() {
      await streams.stop();
      await wake.idle();
    },
  };
}
export type OpenedSync = Awaited<ReturnType<typeof openSync>>;
