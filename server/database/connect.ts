import postgres, { type Sql } from 'postgres';

/** Calendar dates stay text (`2027-01-05`), instants become `Date`, bigint becomes a number (sequence numbers fit). */
const types = {
  calendarDate: {
    to: 1082,
    from: [1082],
    serialize: (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
    parse: (text: string) => text,
  },
  wholeNumber: {
    to: 20,
    from: [20],
    serialize: (value: unknown) => String(value),
    parse: (text: string) => Number(text),
  },
};

export interface ConnectOptions {
  /** Connections in the pool; 10 unless told. */
  max?: number;
  /** What `pg_stat_activity` shows for these connections. */
  name?: string;
}

/** Opens a pool. Nothing is sent before the first query. */
export function connect(url: string, options: ConnectOptions = {}): Sql {
  const sql = postgres(url, {
    max: options.max ?? 10,
    types,
    onnotice: () => {},
    connection: { application_name: options.name ?? 'ehc-hub', TimeZone: 'UTC' },
  });
  return sql as unknown as Sql;
}
