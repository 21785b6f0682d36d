import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Db } from '../db/open.ts';
import { found } from '../http/errors.ts';
import { none } from '../vocabulary/problems.ts';
import { idsOfSearch } from '../practices/searching.ts';
import type { SearchParameters } from '../practices/schema.ts';
import type { SearchEngine } from '../search/engine.ts';
import { FILES, type Offered, TABLE_FILES } from './files.ts';
import { holdings } from './holdings.ts';
import { CHECKSUMS, fileOfPractices, HOLDINGS, wholeFile } from './operations.ts';
import { streaming, WRITE } from './results.ts';
import { spoolOf } from './spool.ts';
import { checksums } from './units.ts';

/** A search that finds more gives the first of them. */
const MOST = 1_000_000;
/** Milliseconds: whole files are read over slow lines too, and made anew after a change. */
const UNHURRIED = 600_000;

interface Options {
  readonly db: Db;
  readonly search: SearchEngine;
  /** The address visitors use. */
  readonly origin: string;
}

/** The results of a search as a workbook; of the whole catalogue there is another one, with all tables. */
const RESULTS_AS_WORKBOOK: Offered = {
  name: 'practices.xlsx',
  title: 'Practices as a workbook',
  description: 'Practices and what belongs to them.',
  type: FILES.find(({ name }) => name === 'catalogue.xlsx')?.type ?? '',
};

/** Those that no search narrows go first: what files of one kind have in common is described by the first of them. */
const OFFERED = [...FILES, ...TABLE_FILES, RESULTS_AS_WORKBOOK].toSorted(
  (a, b) => Number(WRITE.has(a.name)) - Number(WRITE.has(b.name)),
);

/** The whole catalogue as files, and what a search finds as files of the same kinds. */
export const exportRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { db, search, origin }) => {
  const spool = spoolOf(db, origin);
  app.addHook('onClose', () => spool.close());
  const stream = streaming({ db, origin });

  const sendWhole = async (request: FastifyRequest, reply: FastifyReply, offered: Offered) => {
    const { name } = offered;
    const { handle, bytes, sha256, snapshot } = found(await spool.open(name), none('file'));
    const etag = `"${sha256.slice(0, 32)}"`;
    reply.headers({ etag, 'x-snapshot': snapshot });
    const known = has(request.headers['if-none-match'], etag);
    if (known || request.method === 'HEAD') await handle.close();
    if (known) return reply.status(304).send();
    asFile(reply, offered).header('content-length', bytes);
    return reply.send(request.method === 'HEAD' ? Readable.from([]) : handle.createReadStream());
  };
  const sendResults = async (request: FastifyRequest, reply: FastifyReply, offered: Offered) => {
    const { ids, total } = await idsOfSearch(db, search, request.query as SearchParameters, MOST);
    asFile(reply, offered).headers({ 'x-total-count': total, 'x-exported-count': ids.length });
    if (request.method === 'HEAD') return reply.send(Readable.from([]));
    const { state, stream: body } = await stream(found(WRITE.get(offered.name), none('file')), ids);
    return reply.header('x-snapshot', state.id).send(body);
  };

  const whole = { compress: false, handlerTimeout: UNHURRIED } as const;
  for (const offered of OFFERED) {
    const { name } = offered;
    const address = `/data/${name}`;
    if (!WRITE.has(name))
      app.get(address, { schema: wholeFile(offered), ...whole }, (request, reply) =>
        sendWhole(request, reply, offered),
      );
    else
      app.get(address, { schema: fileOfPractices(offered), ...whole }, (request, reply) =>
        offered === RESULTS_AS_WORKBOOK || Object.keys(request.query).length > 0
          ? sendResults(request, reply, offered)
          : sendWhole(request, reply, offered),
      );
  }
  app.get('/data/checksums.txt', { schema: CHECKSUMS, ...whole }, async (_, reply) => {
    const units = await spool.all();
    const files = units.flatMap((unit) => unit.files).filter(({ name }) => name !== 'CHECKSUMS');
    const { id } = units[0]?.state ?? { id: '' };
    return reply.header('x-snapshot', id).type('text/plain; charset=utf-8').send(checksums(files));
  });
  app.get('/api/data', { schema: HOLDINGS }, async (_, reply) => {
    const { holdings: all, complete } = await holdings(db, spool, origin);
    // Sizes that are still to come.
    if (!complete) reply.header('cache-control', 'no-store');
    return all;
  });
};

const TEXTS = /^text\//;

const asFile = (reply: FastifyReply, { name, type }: Offered): FastifyReply =>
  reply
    .type(
      type === 'text/csv'
        ? `${type}; charset=utf-8; header=present`
        : TEXTS.test(type)
          ? `${type}; charset=utf-8`
          : type,
    )
    .header('content-disposition', `attachment; filename="${name}"`);

/** Whether a client names this very file among those it has (RFC 9110, 13.1.2). */
const has = (named: string | undefined, etag: string): boolean =>
  (named ?? '').split(',').some((each) => ['*', etag, `W/${etag}`].includes(each.trim()));
