import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The hub's secret: the one configured, else one that is made at the first start and kept beside the embedded database. */
export async function hubSecret(configured: string | undefined, dataFolder: string): Promise<Buffer> {
  if (configured !== undefined) return Buffer.from(configured);
  const file = join(dataFolder, 'secret');
  return (await readSecret(file)) ?? makeSecret(dataFolder, file);
}

async function readSecret(file: string): Promise<Buffer | undefined> {
  try {
    return Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}

/** Written aside and linked into place: of two starts at once both end with the same secret. */
async function makeSecret(folder: string, file: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, randomBytes(48).toString('base64url'), { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  } finally {
    await rm(draft, { force: true });
  }
  const made = await readSecret(file);
  if (!made) throw new Error(`The secret could not be written to ${file}.`);
  return made;
}
