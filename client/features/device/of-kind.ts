import type { Kind } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';

/** The documents of one kind among those of a case. */
export const ofKind = <K extends Kind>(documents: readonly LocalDocument[], kind: K): LocalDocument<K>[] =>
  documents.filter((one) => one.kind === kind) as unknown as LocalDocument<K>[];
