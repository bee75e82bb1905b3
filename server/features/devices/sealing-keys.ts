import { z } from 'zod';
import { idSchema } from '../../../shared/domain/documents/index.ts';
import type { Deposit } from '../../../shared/sync/deposit.ts';
import { makeSealingKeys, unseal } from '../../../shared/sync/sealing.ts';
import type { AccountPorts } from '../sign-in/index.ts';

/** The hub's own pair of keys: devices seal to the public half what they have not sent (O6). */
export interface SealingKeys {
  publicKey: Uint8Array;
  /** The plaintext of a piece; throws when it was not sealed to this key. */
  open(piece: Deposit): Promise<Uint8Array>;
}

type Ports = Pick<AccountPorts, 'sql' | 'keys'>;
const known = new WeakMap<Ports['keys'], Promise<SealingKeys>>();

/** Made at first need and kept in the database, the private half wrapped by the hub's secret; the same on every server. */
export function sealingKeys(ports: Ports): Promise<SealingKeys> {
  const held = known.get(ports.keys);
  if (held) return held;
  const reading = readOrMake(ports).catch((fault) => {
    known.delete(ports.keys);
    throw fault;
  });
  known.set(ports.keys, reading);
  return reading;
}

async function readOrMake({ sql, keys }: Ports): Promise<SealingKeys> {
  const read = () => sql<{ publicKey: Buffer; wrapped: Buffer }[]>`
    SELECT public_key AS "publicKey", wrapped_private_key AS wrapped FROM server_key WHERE name = 'sealing'`;
  let [row] = await read();
  if (!row) {
    const made = await makeSealingKeys();
    const wrapped = keys.wrap('sealing key', 'sealing', made.privateKey);
    await sql`
      INSERT INTO server_key (name, public_key, wrapped_private_key)
      VALUES ('sealing', ${Buffer.from(made.publicKey)}, ${wrapped}) ON CONFLICT DO NOTHING`;
    [row] = await read();
  }
  if (!row) throw new Error('The sealing key that was just made is gone.');
  const privateKey = keys.unwrap('sealing key', 'sealing', row.wrapped);
  return {
    publicKey: row.publicKey,
    open: (piece) =>
      unseal(privateKey, piece, { enc: Buffer.from(piece.enc, 'base64'), sealed: Buffer.from(piece.sealed, 'base64') }),
  };
}

const changeShape = z.looseObject({ operationId: idSchema });

/** What was in a sealed piece: a change as a device would have pushed it, to be judged like one; or a file's bytes. */
export type OpenedDeposit =
  | { type: 'change'; change: z.infer<typeof changeShape> }
  | { type: 'file'; fileId: string; bytes: Uint8Array };

/** Opens one deposited piece (O6); throws when it was sealed to another key or holds no change. */
export async function openDeposit(ports: Ports, piece: Deposit): Promise<OpenedDeposit> {
  const keys = await sealingKeys(ports);
  const plain = await keys.open(piece);
  if (piece.type === 'file') return { type: 'file', fileId: piece.id, bytes: plain };
  return { type: 'change', change: changeShape.parse(JSON.parse(Buffer.from(plain).toString('utf8'))) };
}
