import { childOf, childrenOf, parse, textOf, type Tree } from './tree.ts';

// A harvester written from the specification alone (OAI-PMH 2.0, 2002-06-14): it shares no line with the server.

/** Sends arguments to the base URL. @returns the answer's body; status and type are its own business to check. */
export type Ask = (query: Record<string, string>) => Promise<string>;

interface Header {
  readonly identifier: string;
  readonly datestamp: string;
  readonly sets: string[];
  readonly deleted: boolean;
}
export interface Harvested extends Header {
  /** The root of the metadata; undefined for a deleted record. */
  readonly metadata: Tree | undefined;
}
export interface Part {
  readonly responseDate: string;
  readonly records: Harvested[];
  /** Undefined at the end of the list. */
  readonly token: string | undefined;
  readonly size: number | undefined;
  readonly cursor: number | undefined;
}

export class ProtocolError extends Error {
  readonly code: string;
  readonly responseDate: string;
  constructor(code: string, message: string, responseDate: string) {
    super(`${code}: ${message}`);
    this.code = code;
    this.responseDate = responseDate;
  }
}

/** One request, and what stands under its verb. @throws ProtocolError for the first error of the answer. */
export async function request(
  ask: Ask,
  query: Record<string, string>,
): Promise<{ date: string; body: Tree }> {
  const root = parse(await ask(query));
  const date = textOf(root, 'responseDate') ?? '';
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date)) throw new Error(`no responseDate: "${date}"`);
  const error = childOf(root, 'error');
  if (error !== undefined) throw new ProtocolError(error.attributes['code'] ?? '', error.text, date);
  const body = childOf(root, query['verb'] ?? '');
  if (body === undefined) throw new Error('an answer to something else');
  return { date, body };
}

function headerOf(header: Tree): Header {
  return {
    identifier: textOf(header, 'identifier') ?? '',
    datestamp: textOf(header, 'datestamp') ?? '',
    sets: childrenOf(header, 'setSpec').map(({ text }) => text),
    deleted: header.attributes['status'] === 'deleted',
  };
}

/** One part of a list of records or of headers. */
export async function part(ask: Ask, query: Record<string, string>): Promise<Part> {
  const { date, body } = await request(ask, query);
  const records = [...childrenOf(body, 'record'), ...childrenOf(body, 'header')].map((tree) => ({
    ...headerOf(childOf(tree, 'header') ?? tree),
    metadata: childOf(tree, 'metadata')?.children[0],
  }));
  if (records.length === 0) throw new Error('a list without records');
  const token = childOf(body, 'resumptionToken');
  const number = (name: string) =>
    token?.attributes[name] === undefined ? undefined : Number(token.attributes[name]);
  return {
    responseDate: date,
    records,
    token: token?.text === '' ? undefined : token?.text,
    size: number('completeListSize'),
    cursor: number('cursor'),
  };
}

/** A whole list, part by part. Nothing new is an empty list (3.6: noRecordsMatch). */
export async function* list(ask: Ask, query: Record<string, string>): AsyncGenerator<Part> {
  try {
    for (let next = query; ; ) {
      const got = await part(ask, next);
      yield got;
      if (got.token === undefined) return;
      next = { verb: query['verb'] ?? '', resumptionToken: got.token };
    }
  } catch (error) {
    if (!(error instanceof ProtocolError) || error.code !== 'noRecordsMatch') throw error;
    yield {
      responseDate: error.responseDate,
      records: [],
      token: undefined,
      size: undefined,
      cursor: undefined,
    };
  }
}

/** A copy of a repository, or of one of its sets, as a harvester keeps it. */
export class Copy {
  readonly records = new Map<string, Harvested>();

  take(records: readonly Harvested[]): void {
    for (const record of records) this.records.set(record.identifier, record);
  }

  /** What the copy holds to be there; of a set: and to be in it. */
  live(set?: string): Map<string, Harvested> {
    return new Map(
      [...this.records].filter(
        ([, { deleted, sets }]) =>
          !deleted && (set === undefined || sets.some((each) => `${each}:`.startsWith(`${set}:`))),
      ),
    );
  }
}
