import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { type Say, sayIn } from '../vocabulary/say.ts';
import { facetsOf } from './choices.ts';
import { edgesAsCsv } from './csv.ts';
import { drawFlows } from './flows.ts';
import { edgesAsGraphml } from './graphml.ts';
import { drawMap } from './map.ts';
import { trafficOf, type Traffic } from './reads.ts';
import { EdgeList, Narrowing, NarrowingInWords, TransferAnswer, TransferParameters } from './schema.ts';
import { select, selectHappenings } from './selection.ts';
import { drawTimeline } from './timeline.ts';

const PAGE_SIZE = 200;

/** Who took what from whom: for people with pictures, for programs as a list of edges. `origin`: the address visitors use. */
export const transferRoutes: FastifyPluginAsyncTypebox<{ db: Db; origin: string }> = async (
  app,
  { db, origin },
) => {
  const traffic = (language?: Language) => trafficOf(db, language);
  app.get(
    '/transfers',
    {
      schema: {
        ...words('listTransfers', 'Who took what from whom'),
        description:
          'A transfer is an adoption seen as a way from one city to another. Newest first, 200 a page, with counts for each filter.',
        example: '/api/transfers?city=birmingham&from=2019',
        querystring: TransferParameters,
        response: { 200: TransferAnswer },
      },
    },
    async ({ query: { page = 1, lang, ...narrowing } }) =>
      answer(await traffic(lang), narrowing, page, sayIn(lang)),
  );
  app.get(
    '/transfers.json',
    {
      schema: {
        ...words('getTransfersAsJson', 'Transfers as JSON'),
        description:
          'All that fit the filters, each with its places in full and with words beside the codes.',
        example: '/api/transfers.json?practice=spoku',
        querystring: NarrowingInWords,
        response: { 200: EdgeList },
      },
    },
    async ({ query: { lang, ...narrowing } }, reply) => {
      const { transfers } = select((await traffic(lang)).transfers, narrowing);
      return asFile(reply, 'transfers.json', 'application/json; charset=utf-8').send({
        total: transfers.length,
        transfers,
      });
    },
  );
  const csv = {
    ...words('getTransfersAsCsv', 'Transfers as CSV'),
    description: 'All that fit the filters as an edge list (RFC 4180): codes, and coordinates in degrees.',
    example: '/api/transfers.csv?country=HU',
    querystring: Narrowing,
    response: { 200: file('text/csv', 'A row for each transfer, below a row of names.') },
  } as const;
  app.get('/transfers.csv', { schema: csv }, async ({ query }, reply) => {
    const { transfers } = select((await traffic()).transfers, query);
    const type = 'text/csv; charset=utf-8; header=present';
    return asFile(reply, 'transfers.csv', type).send(edgesAsCsv(transfers, origin));
  });
  const graphml = {
    ...words('getTransfersAsGraphml', 'Transfers as GraphML'),
    description: 'All that fit the filters as a directed graph, for Gephi, yEd, igraph or NetworkX.',
    example: '/api/transfers.graphml?better=yes',
    querystring: Narrowing,
    response: { 200: file('application/graphml+xml', 'Places are nodes, transfers are edges.') },
  } as const;
  app.get('/transfers.graphml', { schema: graphml }, async ({ query }, reply) => {
    const { transfers } = select((await traffic()).transfers, query);
    const type = 'application/graphml+xml; charset=utf-8';
    return asFile(reply, 'transfers.graphml', type).send(edgesAsGraphml(transfers, origin));
  });
};

const words = (operationId: string, summary: string) => ({
  operationId,
  summary,
  section: 'Adoptions' as const,
});

const file = (type: string, description: string) => ({
  description,
  content: { [type]: { schema: Type.String() } },
});

const asFile = (reply: FastifyReply, name: string, type: string): FastifyReply =>
  reply.type(type).header('content-disposition', `attachment; filename="${name}"`);

function answer(all: Traffic, narrowing: Narrowing, page: number, say: Say): TransferAnswer {
  const { transfers, undated } = select(all.transfers, narrowing);
  const happenings = selectHappenings(all.happenings, narrowing);
  return {
    total: transfers.length,
    page,
    pages: Math.ceil(transfers.length / PAGE_SIZE),
    undated,
    facets: facetsOf(all.transfers, narrowing, say),
    transfers: transfers.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    pictures: {
      flows: drawFlows(transfers, narrowing, say),
      map: drawMap(transfers, narrowing, say),
      timeline: drawTimeline(transfers, happenings, narrowing, say),
    },
  };
}
