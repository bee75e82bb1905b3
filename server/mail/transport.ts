/** An e-mail ready to go. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** `<…@host>`: the same for every attempt. */
  messageId: string;
  /** 1 for the first. */
  attempt: number;
}

/**
 * What became of an attempt. `again`: it did not go, or nobody knows; another attempt may. Otherwise the other side has
 * refused it for good.
 */
export type Sent = { ok: true } | { ok: false; again: boolean; why: string };

/** A way out of the house. It reports what became of the attempt and throws only on faults of ours. */
export interface Transport {
  name: 'smtp' | 'notify' | 'mailbox' | 'none';
  send(letter: Letter): Promise<Sent>;
  close(): void;
}

/** In the demo e-mails stay in the hub, which shows them on its mailbox page. */
export const mailbox: Transport = {
  name: 'mailbox',
  send: async () => ({ ok: true }),
  close: () => {},
};

/** Outside the demo nothing counts as sent that nobody can read: it waits for settings, and then fails where staff see it. */
export const noTransport: Transport = {
  name: 'none',
  send: async () => ({ ok: false, again: true, why: 'The hub has no settings for sending e-mail.' }),
  close: () => {},
};
