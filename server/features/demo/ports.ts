import type { DemoAccount } from '../../../shared/api/demo.ts';

/** What only a demo has: accounts for everybody, their codes, and a date that can be moved. */
export interface DemoPorts {
  /** In the order in which the demo introduces them. */
  accounts(): Promise<DemoAccount[]>;
  isAccount(personId: string): Promise<boolean>;
  codeOf(personId: string): Promise<string | null>;
  today(): string;
  /** False when the date is not later than the hub's. */
  moveTo(date: string): Promise<boolean>;
}
