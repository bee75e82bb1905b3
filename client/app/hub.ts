import { useSyncExternalStore } from 'react';
import type { Hub } from '../../shared/api/hub.ts';
import { setHubName } from '../ui/heading.tsx';
import { get } from './api.ts';

// Public facts only; kept so that the name stands in the header without a connection too.
const key = 'hub-facts';
const listeners = new Set<() => void>();
let facts: Hub | null = read();

function read(): Hub | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Hub | null;
  } catch {
    return null;
  }
}

/** Fetches the facts anew: at the start, and after the demo has moved the date. */
export async function refreshHub(): Promise<void> {
  const answer = await get<Hub>('/api/hub');
  if (!answer.ok) return;
  facts = answer.value;
  setHubName(`EHC hub, ${facts.authority.shortName}`);
  try {
    localStorage.setItem(key, JSON.stringify(facts));
  } catch {
    // Without storage the name comes with each start.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The facts; null until they are known. */
export const useHub = (): Hub | null => useSyncExternalStore(subscribe, () => facts);
