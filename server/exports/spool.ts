import { mkdtempSync, rmSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogueVersion, type Db } from '../db/open.ts';
import { fileOf } from '../db/snapshot.ts';
import { spoolFolder } from './spool-folder.ts';
import { type Made, MAKE, type MadeUnit, makeArchive, type Unit, UNIT_OF } from './units.ts';
import { NoRoom } from './written.ts';

/** A file that was made, open for reading: it stays readable when the catalogue changes. */
interface Opened extends Made {
  readonly snapshot: string;
  readonly handle: FileHandle;
}

export interface Spool {
  /** A file of the whole catalogue as it is now, made if it has to be; undefined where there is none of that name. */
  open(name: string): Promise<Opened | undefined>;
  /** Units, all when left out, made of one state. */
  all(units?: readonly Unit[]): Promise<MadeUnit[]>;
  /** What is made of the catalogue as it is now. */
  ready(): Promise<MadeUnit[]>;
  close(): Promise<void>;
}

/** The catalogue changed while files were made of it, again and again. */
class Restless extends Error {
  readonly statusCode = 503;
  readonly retryAfter = 30;
  constructor() {
    super('The catalogue is being changed. Try again in half a minute.');
  }
}

interface Limits {
  /** Bytes of all files together, and those that have to stay free on the disk. */
  readonly most: number;
  readonly leave: number;
  /** Milliseconds between looks whether what was made is out of date. */
  readonly look: number;
}
const USUAL: Limits = { most: 8_000_000_000, leave: 200_000_000, look: 5000 };
const UNITS: readonly Unit[] = ['tables', 'archive', 'workbook', 'lines', 'linked'];
const TRIES = 3;

interface Kept {
  readonly version: number;
  readonly made: Promise<MadeUnit>;
  readonly folder: string;
}

/**
 * Files of the whole catalogue, each made once for each of its versions, whoever asks for it meanwhile, and one after the
 * other. A making goes on when those who asked are gone: what takes longer than they wait would never be ready. What is out of
 * date is removed as soon as that is seen, and everything at the end.
 */
export function spoolOf(db: Db, origin: string, limits: Partial<Limits> = {}): Spool {
  const { most, leave, look } = { ...USUAL, ...limits };
  const kept = new Map<Unit, Kept>();
  const ending = new AbortController();
  const sizes = new Map<string, number>();
  let root: string | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const drop = (unit: Unit): void => {
    const old = kept.get(unit);
    if (old === undefined) return;
    kept.delete(unit);
    // Whoever is being made is removed once it is done.
    void old.made.catch(() => undefined).then(() => discard(old.folder));
  };
  const discard = (folder: string): Promise<void> => {
    sizes.delete(folder);
    return rm(folder, { recursive: true, force: true });
  };
  const boundsIn = (folder: string) => ({
    leave,
    signal: ending.signal,
    take: (bytes: number): void => {
      sizes.set(folder, (sizes.get(folder) ?? 0) + bytes);
      if ([...sizes.values()].reduce((sum, size) => sum + size, 0) > most) throw new NoRoom();
    },
  });
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const make = async (unit: Unit, folder: string): Promise<MadeUnit> => {
    const making = { db, origin, folder, bounds: boundsIn(folder) };
    if (unit !== 'archive') return inTurn(() => MAKE[unit](making));
    // Not in turn: packing is done by another thread, and what waits for its turn may take minutes.
    return makeArchive(await ensure('tables'), making);
  };
  const ensure = (unit: Unit): Promise<MadeUnit> => {
    ending.signal.throwIfAborted();
    const version = catalogueVersion(db);
    const known = kept.get(unit);
    if (known?.version === version) return known.made;
    drop(unit);
    root ??= spoolFolder(fileOf(db));
    const folder = mkdtempSync(join(root, `${unit}-`));
    const made = make(unit, folder);
    const mine = { version, made, folder };
    kept.set(unit, mine);
    made.catch(() => {
      if (kept.get(unit) === mine) drop(unit);
    });
    return made;
  };
  const watching = setInterval(() => {
    const version = catalogueVersion(db);
    for (const [unit, known] of kept) if (known.version !== version) drop(unit);
  }, look).unref();

  return {
    async open(name) {
      const unit = UNIT_OF.get(name);
      if (unit === undefined) return undefined;
      for (let tries = 0; tries < TRIES; tries++) {
        try {
          const { folder, state, files } = await ensure(unit);
          const file = files.find((each) => each.name === name);
          if (file === undefined) return undefined;
          return { ...file, snapshot: state.id, handle: await open(join(folder, name)) };
        } catch (error) {
          // Removed in between, since the catalogue has changed.
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        }
      }
      throw new Restless();
    },
    async all(units = UNITS) {
      for (let tries = 0; tries < TRIES; tries++) {
        const made = await Promise.all(units.map(ensure));
        if (new Set(made.map(({ state }) => state.version)).size === 1) return made;
      }
      throw new Restless();
    },
    async ready() {
      const version = catalogueVersion(db);
      const pending = Symbol('pending');
      const found = await Promise.all(
        [...kept.values()]
          .filter((each) => each.version === version)
          .map(({ made }) => Promise.race([made, Promise.resolve(pending)]).catch(() => pending)),
      );
      return found.filter((each): each is MadeUnit => typeof each !== 'symbol');
    },
    async close() {
      clearInterval(watching);
      ending.abort();
      await Promise.allSettled([last, ...[...kept.values()].map(({ made }) => made)]);
      if (root !== undefined) rmSync(root, { recursive: true, force: true });
    },
  };
}
