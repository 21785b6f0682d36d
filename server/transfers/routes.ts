import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply } from 'fastify';
import type { Db } from '../db/open.ts';
import { facetsOf } from './choices.ts';
import { edgesAsCsv } from './csv.ts';
import { drawFlows } from './flows.ts';
import { edgesAsGraphml } from './graphml.ts';
import { drawMap } from './map.ts';
import { trafficByVersion, type Traffic } from './reads.ts';
import { EdgeList, Narrowing, TransferAnswer, TransferParameters } from './schema.ts';
import { select, selectHappenings } from './selection.ts';
import { drawTimeline } from './timeline.ts';

const PAGE_SIZE = 200;

/** Who took what from whom: for people with pictures, for programs as a list of edges. `origin`: the address visitors use. */
export const transferRoutes: FastifyPluginAsyncTypebox<{ db: Db; origin: string }> = async (
  app,
  { db, origin },
) => {
  const traffic = trafficByVersion(db);
  app.get(
    '/transfers',
    { schema: { querystring: TransferParameters, response: { 200: TransferAnswer } } },
    async ({ query: { page = 1, ...narrowing } }) => answer(await traffic(), narrowing, page),
  );
  const schema = { querystring: Narrowing };
  app.get(
    '/transfers.json',
    { schema: { ...schema, response: { 200: EdgeList } } },
    async ({ query }, reply) => {
      const { transfers } = select((await traffic()).transfers, query);
      return asFile(reply, 'transfers.json', 'application/json; charset=utf-8').send({
        total: transfers.length,
        transfers,
      });
    },
  );
  app.get('/transfers.csv', { schema }, async ({ query }, reply) => {
    const { transfers } = select((await traffic()).transfers, query);
    const type = 'text/csv; charset=utf-8; header=present';
    return asFile(reply, 'transfers.csv', type).send(edgesAsCsv(transfers, origin));
  });
  app.get('/transfers.graphml', { schema }, async ({ query }, reply) => {
    const { transfers } = select((await traffic()).transfers, query);
    const type = 'application/graphml+xml; charset=utf-8';
    return asFile(reply, 'transfers.graphml', type).send(edgesAsGraphml(transfers, origin));
  });
};

const asFile = (reply: FastifyReply, name: string, type: string): FastifyReply =>
  reply.type(type).header('content-disposition', `attachment; filename="${name}"`);

function answer(all: Traffic, narrowing: Narrowing, page: number): TransferAnswer {
  const { transfers, undated } = select(all.transfers, narrowing);
  const happenings = selectHappenings(all.happenings, narrowing);
  return {
    total: transfers.length,
    page,
    pages: Math.ceil(transfers.length / PAGE_SIZE),
    undated,
    facets: facetsOf(all.transfers, narrowing),
    transfers: transfers.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    pictures: {
      flows: drawFlows(transfers, narrowing),
      map: drawMap(transfers, narrowing),
      timeline: drawTimeline(transfers, happenings, narrowing),
    },
  };
}
