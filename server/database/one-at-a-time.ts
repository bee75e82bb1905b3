import type { Sql } from 'postgres';

/** Runs `work` while no other server of this hub does the same: those that come meanwhile wait. */
export async function oneAtATime<T>(sql: Sql, name: string, work: () => Promise<T>): Promise<T> {
  const connection = await sql.reserve();
  try {
    await connection`SELECT pg_advisory_lock(hashtext(${name}))`;
    try {
      return await work();
    } finally {
      await connection`SELECT pg_advisory_unlock(hashtext(${name}))`;
    }
  } finally {
    connection.release();
  }
}
