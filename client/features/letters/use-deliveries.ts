import type { LetterDelivery } from '../../../shared/api/letters.ts';
import { useLoaded } from '../../app/use-loaded.ts';
import { dateWords } from '../../ui/dates.ts';

/** How each letter of a case reached its reader (G6), by its id; empty without a connection. */
export function useDeliveries(caseId: string): ReadonlyMap<string, LetterDelivery> {
  const loaded = useLoaded<{ deliveries: LetterDelivery[] }>(`/api/cases/${caseId}/letters/deliveries`);
  const here = loaded.state === 'here' ? loaded.value.deliveries : [];
  return new Map(here.map((one) => [one.letterId, one]));
}

/** 'In the hub since 20 November 2026', 'Posted on …', or what still has to be done. */
export function deliveryWords({ way, servedOn, cameBack }: LetterDelivery): string {
  if (way === 'hub') return servedOn ? `In the hub since ${dateWords(servedOn)}, told by e-mail` : 'In the hub';
  const why = cameBack === null ? '' : 'The e-mail did not arrive. ';
  return servedOn ? `${why}Posted on ${dateWords(servedOn)}` : `${why}Waits to be printed and posted`;
}
