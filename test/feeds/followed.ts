import type { FastifyInstance } from 'fastify';
import type { Database } from '../../server/db/open.ts';
import { write } from '../../server/db/write.ts';
import type { JsonFeed } from '../../server/feeds/schema.ts';
import { savePractice } from '../../server/practices/writes.ts';
import { apiOver, freshDatabase } from '../helper.ts';
import { childOf, childrenOf, parse, textOf, type Tree } from '../oai/tree.ts';
import { aPractice, type Records, save } from '../records.ts';

/** An entry as a reader shows it. */
interface Read {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  /** What it says, without its elements. */
  readonly text: string;
  readonly links: Record<string, string>;
}

export async function following(records: Records = {}, database: Database = freshDatabase()) {
  await save(database, records);
  const app = await apiOver(database);
  return { database, app, ...asked(app) };
}

export function asked(app: FastifyInstance) {
  /** The entries of a feed in Atom. */
  const entries = async (path: string): Promise<Read[]> => {
    const answer = await app.inject(path);
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.body}`);
    return childrenOf(parse(answer.body), 'entry').map(readEntry);
  };
  const titles = async (path: string): Promise<string[]> => (await entries(path)).map(({ title }) => title);
  const json = async (path: string) => (await app.inject(path)).json<JsonFeed>();
  return { entries, titles, json };
}

const textIn = ({ text, children }: Tree): string => [text, ...children.map(textIn)].join(' ');

function readEntry(entry: Tree): Read {
  const links = childrenOf(entry, 'link').map(({ attributes }) => [attributes['rel'], attributes['href']]);
  return {
    id: textOf(entry, 'id') ?? '',
    title: textOf(entry, 'title') ?? '',
    updated: textOf(entry, 'updated') ?? '',
    text: textIn(childOf(entry, 'content') as Tree)
      .replaceAll(/\s+/g, ' ')
      .trim(),
    links: Object.fromEntries(links) as Record<string, string>,
  };
}

export const on = (day: string) => ({ now: new Date(`${day}T10:00:00Z`), command: 'secret' });

/** Saves a practice on a day. */
export const saveOn = (
  database: Database,
  day: string,
  slug: string,
  more: Parameters<typeof aPractice>[1] = {},
) => write(database, (tx) => savePractice(tx, aPractice(slug, more), on(day)));
