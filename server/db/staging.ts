import SQLite from 'better-sqlite3';

// What was read from files and is not in the catalogue yet: a private temporary database, so that an import of any size
// takes the same memory. SQLite removes it by itself, also when the process is killed.

/** A record on its way into the catalogue. Kinds, slugs and places are the reader's; this file does not look into them. */
export interface Staged {
  readonly seq: number;
  readonly file: number;
  readonly kind: string;
  readonly slug: string;
  readonly json: string;
  readonly at: string;
}

interface Name {
  readonly type: string;
  readonly slug: string;
  readonly at: unknown;
}

export interface StagedRecord {
  readonly file: number;
  readonly kind: string;
  readonly slug: string;
  readonly at: unknown;
  /** Undefined for a record with faults. */
  readonly json: string | undefined;
  readonly raw: unknown;
  /** The catalogue holds this very record already. */
  readonly same: boolean;
  readonly refers: readonly Name[];
  readonly names: readonly Name[];
}

export interface StagedFault {
  readonly file: number;
  /** The record at fault; null for the file. */
  readonly record: number | null;
  readonly at: string;
  readonly message: string;
}

/** A name that a second record takes, or one that a record refers to and nobody has. */
export interface NameFault {
  readonly record: number;
  readonly file: number;
  readonly type: string;
  readonly slug: string;
  readonly at: string;
  /** The file where it stands first. */
  readonly other: number;
}

export type Staging = ReturnType<typeof openStaging>;

/** @throws SQLITE_FULL when the folder for temporary files is full; the catalogue is not touched. */
export function openStaging() {
  const sqlite = new SQLite('');
  sqlite.pragma('journal_mode = OFF');
  sqlite.pragma('synchronous = OFF');
  sqlite.exec(`
    CREATE TABLE record (seq INTEGER PRIMARY KEY, file INTEGER NOT NULL, kind TEXT NOT NULL, slug TEXT NOT NULL,
      at TEXT NOT NULL, json TEXT, raw TEXT, bad INTEGER NOT NULL, same INTEGER NOT NULL);
    CREATE INDEX record_kind ON record (kind, seq);
    CREATE INDEX record_slug ON record (kind, slug);
    CREATE TABLE name (record INTEGER NOT NULL, type TEXT NOT NULL, slug TEXT NOT NULL, at TEXT NOT NULL);
    CREATE INDEX name_slug ON name (type, slug);
    CREATE TABLE refers (record INTEGER NOT NULL, type TEXT NOT NULL, slug TEXT NOT NULL, at TEXT NOT NULL);
    CREATE INDEX refers_slug ON refers (type, slug);
    CREATE TABLE fault (file INTEGER NOT NULL, record INTEGER, line INTEGER NOT NULL, at TEXT NOT NULL, message TEXT NOT NULL,
      hides INTEGER NOT NULL);
  `);
  const insertRecord = sqlite.prepare(
    'INSERT INTO record (file, kind, slug, at, json, raw, bad, same) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertName = sqlite.prepare('INSERT INTO name VALUES (?, ?, ?, ?)');
  const insertRefers = sqlite.prepare('INSERT INTO refers VALUES (?, ?, ?, ?)');
  const insertFault = sqlite.prepare('INSERT INTO fault VALUES (?, ?, ?, ?, ?, ?)');
  const next = sqlite.prepare(
    'SELECT seq, file, kind, slug, json, at FROM record WHERE kind = ? AND bad = 0 AND same <= ? AND seq > ? ORDER BY seq LIMIT 200',
  );
  const has = sqlite.prepare('SELECT 1 FROM record WHERE kind = ? AND slug = ? AND bad = 0').pluck();
  const all = <T>(query: string, ...values: unknown[]): T[] => sqlite.prepare(query).all(...values) as T[];
  const count = (query: string): number => sqlite.prepare(query).pluck().get() as number;

  return {
    /** Everything between is one transaction, for speed. */
    begin: () => sqlite.exec('BEGIN'),
    commit: () => sqlite.exec('COMMIT'),
    close: () => sqlite.close(),

    add(record: StagedRecord): number {
      const { file, kind, slug, at, json = null, raw, same } = record;
      const kept = raw === undefined ? null : JSON.stringify(raw);
      const place = JSON.stringify(at);
      const bad = json === null ? 1 : 0;
      const { lastInsertRowid } = insertRecord.run(file, kind, slug, place, json, kept, bad, same ? 1 : 0);
      const seq = Number(lastInsertRowid);
      for (const name of record.names) insertName.run(seq, name.type, name.slug, JSON.stringify(name.at));
      for (const ref of record.refers) insertRefers.run(seq, ref.type, ref.slug, JSON.stringify(ref.at));
      return seq;
    },
    /** @param hides whether records could not be read because of it. */
    addFault(
      file: number,
      record: number | null,
      at: { line: number },
      message: string,
      hides = false,
    ): void {
      insertFault.run(file, record, at.line, JSON.stringify(at), message, hides ? 1 : 0);
      if (record !== null) sqlite.prepare('UPDATE record SET bad = 1 WHERE seq = ?').run(record);
    },

    /** The records of a kind that are good, in the order of their files, after a sequence number; with or without those that are the same. */
    after: (kind: string, seq: number, withSame: boolean): Staged[] =>
      next.all(kind, withSame ? 1 : 0, seq) as Staged[],
    /** How many good records of each file are the same in the catalogue. */
    same: () =>
      all<{ file: number; records: number }>(
        'SELECT file, count(*) AS records FROM record WHERE bad = 0 AND same = 1 GROUP BY file',
      ),
    holds: (kind: string, slug: string): boolean => has.get(kind, slug) !== undefined,
    good: () => count('SELECT count(*) FROM record WHERE bad = 0'),
    goodOf: (kind: string) =>
      count(`SELECT count(*) FROM record WHERE bad = 0 AND kind = '${kind.replaceAll("'", '')}'`),
    bad: () => count('SELECT count(*) FROM record WHERE bad = 1'),
    faults: (): StagedFault[] =>
      all('SELECT file, record, at, message FROM fault ORDER BY file, line, rowid'),
    faultCount: () => count('SELECT count(*) FROM fault'),
    /** Whether records could not be read: others may refer to them. */
    isIncomplete: () => count('SELECT count(*) FROM fault WHERE hides = 1') > 0,
    /** Faults that leave no row to be handed back: nothing of their file can be trusted. */
    fileFaults: () => count('SELECT count(*) FROM fault WHERE record IS NULL'),

    /** Names that stand twice, each at its second place and later, with the first one. */
    twice: (): (NameFault & { first: number; firstAt: string })[] =>
      all(`WITH taken AS (SELECT type, slug, min(rowid) AS at FROM name GROUP BY type, slug HAVING count(*) > 1)
           SELECT n.record, r.file, n.type, n.slug, n.at, o.file AS other, m.record AS first, m.at AS firstAt
             FROM taken AS t JOIN name AS n ON n.type = t.type AND n.slug = t.slug AND n.rowid > t.at
             JOIN record AS r ON r.seq = n.record
             JOIN name AS m ON m.rowid = t.at JOIN record AS o ON o.seq = m.record
             ORDER BY n.rowid`),
    /** A reference that was reported is not looked at again. */
    forgetReference: (record: number, type: string, slug: string): void => {
      sqlite.prepare('DELETE FROM refers WHERE record = ? AND type = ? AND slug = ?').run(record, type, slug);
    },
    /** References that no record here answers. @param strictly whether a record with faults answers none. */
    unanswered: (strictly: boolean): NameFault[] =>
      all(
        `SELECT f.record, r.file, f.type, f.slug, f.at, r.file AS other
           FROM refers AS f JOIN record AS r ON r.seq = f.record
           WHERE NOT EXISTS (SELECT 1 FROM name AS n JOIN record AS o ON o.seq = n.record
             WHERE n.type = f.type AND n.slug = f.slug AND (o.bad = 0 OR ? = 0))
           ORDER BY f.rowid`,
        strictly ? 1 : 0,
      ),
    /** Names of a type with the slug of the record that holds them. */
    namesOfType: (type: string): (NameFault & { owner: string })[] =>
      all(
        `SELECT n.record, r.file, n.type, n.slug, n.at, r.file AS other, r.slug AS owner
           FROM name AS n JOIN record AS r ON r.seq = n.record AND r.bad = 0 WHERE n.type = ?`,
        type,
      ),
    slugsOf: (type: string): string[] =>
      sqlite
        .prepare('SELECT DISTINCT slug FROM name WHERE type = ? LIMIT 50000')
        .pluck()
        .all(type) as string[],
    /** Whether any record, good or bad, has this name. */
    isNamed: (type: string, slug: string): boolean =>
      sqlite.prepare('SELECT 1 FROM name WHERE type = ? AND slug = ?').get(type, slug) !== undefined,
    /** The rows to hand back, with all that is wrong with each. */
    rejects: (file: number) =>
      all<{ kind: string; raw: string; at: string; why: string }>(
        `SELECT r.kind, r.raw, r.at, (SELECT group_concat(coalesce(json_extract(f.at, '$.field') || ': ', '') || f.message, ' ')
             FROM fault AS f WHERE f.record = r.seq) AS why
           FROM record AS r WHERE r.bad = 1 AND r.file = ? ORDER BY r.seq`,
        file,
      ),
  };
}
