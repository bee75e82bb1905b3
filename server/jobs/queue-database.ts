import type { Db } from 'pg-boss';
import type { ReservedSql, Sql, TransactionSql } from 'postgres';

type Queryable = Sql | ReservedSql | TransactionSql;

async function run(sql: Queryable, text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
  const result = await sql.unsafe(text, values as never[]);
  // Several statements in one text come back as a list of results.
  return { rows: Array.isArray(result[0]) ? result.flat() : [...result] };
}

/** pg-boss over our connections. A statement of its may open and close a transaction of its own, so each gets a connection. */
export function queueDatabase(sql: Sql): Db {
  return {
    async executeSql(text, values) {
      const connection = await sql.reserve();
      try {
        return await run(connection, text, values);
      } catch (error) {
        // A text that began a transaction and failed leaves it open: the next user of the connection must not inherit it.
        await connection.unsafe('ROLLBACK').catch(() => {});
        throw error;
      } finally {
        connection.release();
      }
    },
  };
}

/** pg-boss inside a transaction of ours: what it writes is there if and only if that commits. */
export function insideTransaction(tx: TransactionSql): Db {
  return { executeSql: (text, values) => run(tx, text, values) };
}
