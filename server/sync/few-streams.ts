import type { Listener } from './streams.ts';

/** One tab of a device holds one stream; a few more are those that nobody has noticed yet to be gone. */
const mostOfSession = 8;
const mostOfPerson = 40;

type Whose = Pick<Listener, 'personId' | 'sessionId' | 'close'>;

/** Closes the oldest streams of whoever opens more than anybody needs: each costs memory and a look every few seconds. */
export function keepFew(streams: Iterable<Whose>, { personId, sessionId }: Whose): void {
  const ofPerson = [...streams].filter((one) => one.personId === personId);
  const ofSession = ofPerson.filter((one) => one.sessionId === sessionId);
  for (const one of [...ofPerson.slice(0, -mostOfPerson), ...ofSession.slice(0, -mostOfSession)]) one.close();
}
