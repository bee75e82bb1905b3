import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { dirname, join, parse, resolve } from 'node:path';

/** The account that PostgreSQL runs as. PostgreSQL refuses to run as root. */
export interface Account {
  uid: number;
  gid: number;
}

export interface Home {
  folder: string;
  /** Set when this process is root and PostgreSQL must run as somebody else. */
  account: Account | undefined;
}

/**
 * Where the embedded database lives: the folder wished for, unless this process is root and the unprivileged account
 * can't get there (a project under /root). Then a folder below /var/lib named after the one wished for, so that the
 * next start finds it again.
 */
export async function prepareHome(wished: string): Promise<Home> {
  const account = process.getuid?.() === 0 ? accountFor(wished) : undefined;
  const folder = account && !canTraverse(dirname(resolve(wished)), account) ? substituteFor(wished) : resolve(wished);
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
  return { folder, account };
}

function substituteFor(wished: string): string {
  const mark = createHash('sha256').update(resolve(wished)).digest('hex').slice(0, 12);
  return join('/var/lib/ehc-hub', mark);
}

/** The owner of a database that an ordinary user made earlier, else `nobody`. */
function accountFor(wished: string): Account {
  if (existsSync(wished)) {
    const { uid, gid } = statSync(wished);
    if (uid !== 0) return { uid, gid };
  }
  return nobody();
}

function nobody(): Account {
  const accounts = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  const [, , uid = '65534', gid = '65534'] = accounts.find((line) => line.startsWith('nobody:'))?.split(':') ?? [];
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}

function canTraverse(folder: string, account: Account): boolean {
  if (existsSync(folder)) {
    const { uid, gid, mode } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
  }
  return folder === parse(folder).root || canTraverse(dirname(folder), account);
}
