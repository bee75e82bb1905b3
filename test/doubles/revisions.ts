import { createHmac } from 'node:crypto';
import { type RevisionIds, revisionIds } from '../../server/sync/revision-ids.ts';

/** Ids of revisions as a hub with a secret that every test knows gives them out. */
export const testRevisions: RevisionIds = revisionIds((text) => createHmac('sha256', 'of tests').update(text).digest());
