import type { Mailer, MailOrder } from '../../server/ports.ts';

/** A mailer that keeps what was ordered; an order counts at once, whether its transaction commits or not. */
export function recordedMail(): Mailer & { orders: MailOrder[]; last(kind: MailOrder['kind']): MailOrder } {
  const orders: MailOrder[] = [];
  return {
    orders,
    last(kind) {
      const found = orders.findLast((order) => order.kind === kind);
      if (!found) throw new Error(`No e-mail "${kind}" was ordered.`);
      return found;
    },
    async order(_tx, more) {
      orders.push(...more);
    },
  };
}
