const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What people quote on the phone: `R-7K3M-2QXA`, made from the request's random id; it says nothing about the child. */
export function referenceOf(requestId: string): string {
  const bits = BigInt(`0x${requestId.replaceAll('-', '').slice(0, 10)}`);
  const digits = Array.from({ length: 8 }, (_, place) => letters[Number((bits >> BigInt(35 - 5 * place)) & 31n)]);
  return `R-${digits.slice(0, 4).join('')}-${digits.slice(4).join('')}`;
}
