import { randomUUID } from 'node:crypto';

/**
 * Ids of revisions that the hub can know again without the database: the first half is random, the second follows from it,
 * the document and the hub's secret. After a backup was restored they are the proof that a revision which the database
 * does not have was given out by this hub, to somebody who saw that document (SYNC-12).
 */
export interface RevisionIds {
  next(documentId: string): string;
  /** Whether this hub gave the id out for a revision of this document. */
  isOurs(revision: string, documentId: string): boolean;
}

const nonceLength = 'xxxxxxxx-xxxx-4xxx'.length;

/** `digest`: a keyed hash by the hub's secret, of 32 bytes. */
export function revisionIds(digest: (text: string) => Buffer): RevisionIds {
  const complete = (nonce: string, documentId: string): string => {
    const proof = digest(`${nonce} ${documentId}`).toString('hex');
    const variant = '89ab'[Number.parseInt(proof.charAt(0), 16) & 3];
    return `${nonce}-${variant}${proof.slice(1, 4)}-${proof.slice(4, 16)}`;
  };
  return {
    next: (documentId) => complete(randomUUID().slice(0, nonceLength), documentId),
    isOurs: (revision, documentId) => revision === complete(revision.slice(0, nonceLength), documentId),
  };
}
