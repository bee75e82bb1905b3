/** A naive way to build a part of sync: changes of the source, each an exact snippet that is there once. */
export interface Mutant {
  name: string;
  changes: readonly { file: string; what: string; by: string }[];
}

const feed = 'server/sync/feed.ts';
const pull = 'server/sync/pull.ts';

export const mutants: readonly Mutant[] = [
  {
    name: 'a checkpoint by plain sequence',
    changes: [
      // Numbers from one sequence for all, given out when a row is written and committed in any order.
      {
        file: feed,
        what: 'SELECT person_id, count(*) FROM row GROUP BY person_id ORDER BY person_id',
        by: 'SELECT person_id, 0 FROM row WHERE false GROUP BY person_id',
      },
      {
        file: feed,
        what: 'SELECT person_id, seq, ${mark}, ${now} FROM head',
        by: 'SELECT person_id, max(seq), ${mark}, ${now} FROM given GROUP BY person_id',
      },
      {
        file: feed,
        what: '), marked AS (',
        by: "), given AS MATERIALIZED (SELECT row.*, nextval('audit_id_seq') AS seq FROM row ORDER BY place\n    ), marked AS (",
      },
      { file: feed, what: 'head.seq - row.back', by: 'row.seq' },
      { file: feed, what: 'FROM row JOIN head USING (person_id)', by: 'FROM given AS row' },
      {
        file: feed,
        what: 'SELECT person_id AS "personId", seq FROM head`',
        by: 'SELECT person_id AS "personId", max(seq) AS seq FROM given GROUP BY person_id`',
      },
      {
        file: pull,
        what: 'LEFT JOIN feed_head h USING (person_id)',
        by: 'LEFT JOIN (SELECT person_id, max(seq) AS seq FROM feed GROUP BY person_id) AS h USING (person_id)',
      },
      // Nothing says any more that the feed is written last: reactions come after it.
      {
        file: 'server/sync/change-cases.ts',
        what: 'await ports.react(event, {',
        by: 'void (event, {',
      },
      {
        file: 'server/sync/change-cases.ts',
        what: 'return { answer, heads: await writeFeed(tx, rows, now) };',
        by: 'const heads = await writeFeed(tx, rows, now);\n  if (ledger.events[0]) await ports.react(ledger.events[0].event, { tx } as never);\n  return { answer, heads };',
      },
    ],
  },
  {
    name: 'a feed without the lock of the case',
    changes: [{ file: 'server/sync/case-rows.ts', what: 'ORDER BY id FOR UPDATE`', by: 'ORDER BY id`' }],
  },
  {
    name: 'the last write wins',
    changes: [
      {
        file: 'server/sync/judge-change.ts',
        what: 'if (!before || change.baseRevision === current) return change.body;',
        by: 'if (!before || current) return change.body;',
      },
    ],
  },
  {
    name: 'no removal when access ends',
    changes: [
      {
        file: feed,
        what: 'if (row.visible && !still.has(key)) rows.push({ ...row, visible: false, until: null });',
        by: 'void still.has(key);',
      },
    ],
  },
  {
    name: 'a removal held up by an unsent edit',
    changes: [
      {
        file: 'client/device/replication/engine.ts',
        what: 'await this.#sealOffers(startingOver ? page.removed : page.removed.filter((id) => unseen.includes(id)));\n      await this.#remove(page.removed);',
        by: "await this.#sealOffers(startingOver ? page.removed : page.removed.filter((id) => unseen.includes(id)));\n      const unsent = new Set((await this.#ports.store.outline()).filter((row) => row.state !== 'received').map((row) => row.id));\n    await this.#remove(page.removed.filter((id) => !unsent.has(id)));",
      },
    ],
  },
  {
    name: 'news of the stream taken in whatever was lost before it',
    changes: [
      {
        file: 'client/device/replication/engine.ts',
        what: 'if (checkpoint.seq !== since.seq || checkpoint.mark !== since.mark || unseen.length > 0) return false;',
        by: '',
      },
    ],
  },
  {
    name: 'expiry at read time, without a removal',
    changes: [
      { file: pull, what: 'if (start.lapsed) await settleLapsed(ports, personId);', by: '' },
      {
        file: pull,
        what: 'f.seq > ${since} AND f.visible ${only',
        by: 'f.seq > ${since} AND f.visible AND (f.until IS NULL OR f.until >= ${clock.today()}) ${only',
      },
      {
        file: pull,
        what: 'function readPage(\n  { sql }: SyncPorts,',
        by: 'function readPage(\n  { sql, clock }: SyncPorts,',
      },
    ],
  },
];

/** The files of a mutant as it makes them, by path; throws when a change is not there once. */
export function filesOf({ changes }: Mutant, read: (file: string) => string): Map<string, string> {
  const files = new Map<string, string>();
  for (const { file, what, by } of changes) {
    const text = files.get(file) ?? read(file);
    if (text.split(what).length !== 2) throw new Error(`Not there once in ${file}: ${what}`);
    files.set(
      file,
      text.replace(what, () => by),
    );
  }
  return files;
}
