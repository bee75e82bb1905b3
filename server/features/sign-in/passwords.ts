import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { normalisedPassword } from '../../../shared/domain/sign-in/index.ts';

export interface PasswordHashing {
  hash(password: string): Promise<string>;
  /** With null for the hash, when there is no account or no password yet, the same work is done and the answer is no. */
  verify(hash: string | null, password: string): Promise<boolean>;
}

interface Cost {
  memory: number;
  passes: number;
  parallelism: number;
}

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;
const nonceLength = 16;

/** Argon2id in PHC form, on the thread pool: `$argon2id$v=19$m=19456,t=2,p=1$<nonce>$<tag>`. */
export function passwordHashing(): PasswordHashing {
  const noAccount = phc(cost, randomBytes(nonceLength), randomBytes(tagLength));
  return {
    async hash(password) {
      const nonce = randomBytes(nonceLength);
      return phc(cost, nonce, await derive(password, nonce, cost));
    },
    async verify(hash, password) {
      const { nonce, tag, ...stored } = read(hash ?? noAccount);
      const same = timingSafeEqual(await derive(password, nonce, stored), tag);
      return same && hash !== null;
    },
  };
}

function derive(password: string, nonce: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> {
  const message = Buffer.from(normalisedPassword(password), 'utf8');
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce, memory, passes, parallelism, tagLength }, (fault, key) =>
      fault ? reject(fault) : resolve(key),
    );
  });
}

const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

const phc = ({ memory, passes, parallelism }: Cost, nonce: Buffer, tag: Buffer): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(nonce)}$${plain(tag)}`;

function read(hash: string): Cost & { nonce: Buffer; tag: Buffer } {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash);
  if (!parts) throw new Error('A stored password hash is not in a form that this version reads.');
  const [, memory, passes, parallelism, nonce = '', tag = ''] = parts;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}
