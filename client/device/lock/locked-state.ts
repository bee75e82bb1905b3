import { sealedCount } from '../outbox/while-closed.ts';
import type { DoorState } from '../port.ts';
import type { Vault } from '../store/vault.ts';
import { triesAllowed, wrappingBy } from './lock.ts';

export type Because = Extract<DoorState, { door: 'locked' }>['because'];
const dayMs = 86_400_000;

/**
 * What the closed door shows: nobody's, or locked, with the facts that are readable without the keys. A lock that was
 * asked for, or that fell because nobody was there, is one after a restart too: reloading the page is no way around it.
 */
export async function closedState(vault: Vault, now: Because | null = null): Promise<DoorState> {
  const facts = await vault.device();
  if (!facts) return { door: 'none' };
  const { contact } = await vault.sync();
  const opensUntil = (contact?.deviceClock ?? Date.now()) + facts.daysWithoutContact * dayMs;
  return {
    door: 'locked',
    personName: facts.personName,
    because: now ?? facts.lockedBecause ?? 'restart',
    lockedAt: facts.lockedAt,
    waiting: await sealedCount(),
    triesLeft: triesAllowed - facts.tries,
    opensOfflineUntil: new Date(opensUntil).toISOString(),
    hasPasskey: wrappingBy(facts, 'passkey') !== null,
    hasPassphrase: wrappingBy(facts, 'passphrase') !== null,
  };
}
