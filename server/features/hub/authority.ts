import { type Authority, authoritySchema } from '../../../shared/api/hub.ts';
import { type Db, hubSetting } from '../sign-in/index.ts';

const unnamed: Authority = { name: 'The council', shortName: 'The council', email: null, phone: null };

/** The authority as its hub setting `authority` names it. */
export async function authorityOf(db: Db): Promise<Authority> {
  const read = authoritySchema.safeParse(await hubSetting(db, 'authority'));
  return read.success ? read.data : unnamed;
}
