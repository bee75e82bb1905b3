import type { TransactionSql } from 'postgres';
import { deliveriesOf } from '../features/letters/index.ts';
import type { MailOrder } from '../ports.ts';

/**
 * The e-mails that tell of something whose letters went out in the same moment. Who reads the letter in the hub gets an
 * e-mail that belongs to it: if it does not arrive, the letter is posted. Who gets it on paper needs no e-mail (G2, G6).
 */
export async function withNotices(
  tx: TransactionSql,
  letterIds: readonly string[] | undefined,
  orders: readonly MailOrder[],
): Promise<MailOrder[]> {
  if (letterIds === undefined || letterIds.length === 0) return [...orders];
  const deliveries = new Map((await deliveriesOf(tx, letterIds)).map((one) => [one.toPersonId, one]));
  return orders.flatMap((order) => {
    const delivery = deliveries.get(order.toPersonId);
    if (!delivery) return [order];
    if (delivery.way === 'post') return delivery.hasEmail ? [order] : [];
    return [{ ...order, letterId: delivery.letterId }];
  });
}
