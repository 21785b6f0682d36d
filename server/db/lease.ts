import { hostname } from 'node:os';
import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Database, Db, Tx } from './open.ts';
import { lease } from './tables.ts';
import { write } from './write.ts';

// Who may do a thing at the moment, across processes that share the database.

/** `index`: writing to the outside index. `rebuild`: building another one beside it. */
export type LeaseName = 'index' | 'rebuild';

/** Longer than the longest task of the search engine; whoever works longer takes it again in between. */
const DURATION = 180_000;

const ours = new Set<string>();

/** A name for this process: `host process-id random`. */
export function newHolder(): string {
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`;
  ours.add(holder);
  return holder;
}

/** Whether a lease holds at a moment. One that ends later than it may was taken before the clock was set back: it holds no more. */
const holds = (expires: number, now: number): boolean => expires > now && expires <= now + DURATION;

/**
 * Takes a lease, or takes it again. A lease is free when it ran out, or when its holder was a process of this machine that
 * is no more. @returns whether it is ours now.
 */
export function takeLease(database: Database, name: LeaseName, holder: string): Promise<boolean> {
  return write(database, async (tx) => {
    const [row] = await tx.select().from(lease).where(eq(lease.name, name));
    const now = Date.now();
    const free =
      row === undefined || row.holder === holder || !holds(row.expires.getTime(), now) || isGone(row.holder);
    if (!free) return false;
    const expires = new Date(now + DURATION);
    await tx
      .insert(lease)
      .values({ name, holder, expires })
      .onConflictDoUpdate({ target: lease.name, set: { holder, expires } });
    return true;
  });
}

export async function giveBackLease(database: Database, name: LeaseName, holder: string): Promise<void> {
  await write(database, async (tx) => {
    await tx.delete(lease).where(and(eq(lease.name, name), eq(lease.holder, holder)));
  });
}

/** Whether somebody holds a lease that has not run out. */
export async function isLeased(db: Db | Tx, name: LeaseName): Promise<boolean> {
  const now = Date.now();
  const rows = await db
    .select({ one: sql`1` })
    .from(lease)
    .where(
      and(eq(lease.name, name), sql`${lease.expires} > ${now}`, sql`${lease.expires} <= ${now + DURATION}`),
    );
  return rows.length > 0;
}

function isGone(holder: string): boolean {
  const [host, pid] = holder.split(' ');
  if (host !== hostname()) return false;
  // In a container every process has the same number, the one before the restart too.
  if (Number(pid) === process.pid) return !ours.has(holder);
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
