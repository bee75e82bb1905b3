import type { Sql } from 'postgres';
import type { Actor } from '../../../shared/domain/people/index.ts';
import type { Casework } from '../../ports.ts';

/** One reading of a case by role, as the case shows it (A9). */
export interface ShownOpening {
  name: string;
  at: Date;
  reason: string;
}

export interface CasesPorts {
  sql: Sql;
  casework: Casework;
  /** A9: records that a member of staff opens a case by role, and why. */
  recordOpening(caseId: string, actor: Actor, reason: string): Promise<void>;
  openingsOf(caseId: string): Promise<ShownOpening[]>;
}
