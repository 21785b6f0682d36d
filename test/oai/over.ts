import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify from 'fastify';
import { onTestFinished } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Database } from '../../server/db/open.ts';
import { oaiRoutes } from '../../server/oai/routes.ts';
import { PROJECT } from '../machine.ts';
import type { Ask } from './harvester.ts';

export const ORIGIN = 'https://practices.example.eu';
export const ID = 'oai:practices.example.eu:practices/';

/** The provider alone over a database, with parts of a size, and a way to ask it. */
export async function oaiOver(
  database: Database,
  { page, contact, origin = ORIGIN }: { page?: number; contact?: string; origin?: string } = {},
) {
  const app = fastify({ bodyLimit: 16_384 });
  onTestFinished(() => app.close());
  await app.register(oaiRoutes, {
    db: database.db,
    origin,
    contact,
    ...(page === undefined ? {} : { page }),
  });
  const get = (query: string) => app.inject({ method: 'GET', url: `/oai${query === '' ? '' : `?${query}`}` });
  const ask: Ask = async (query) => {
    const answer = await get(String(new URLSearchParams(query)));
    if (answer.statusCode !== 200) throw new Error(`status ${answer.statusCode}: ${answer.body}`);
    return answer.body;
  };
  return { app, get, ask };
}

const FOLDER = join(PROJECT, 'test', 'oai', 'schemas');
const file = (fileName: string) => ({ fileName, contents: readFileSync(join(FOLDER, fileName), 'utf8') });
const PARTS = [
  'OAI-PMH.xsd',
  'oai-identifier.xsd',
  'oai_dc.xsd',
  'simpledc20021212.xsd',
  'xml.xsd',
  'datacite-4.6.xsd',
];

/** What libxml2 finds wrong with answers by the protocol's schema and those of the formats; nothing, when they are right. */
export async function faultsOf(...answers: string[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: answers.map((contents, at) => ({ fileName: `answer-${at}.xml`, contents })),
    schema: [file('all.xsd')],
    preload: PARTS.map(file),
    initialMemoryPages: 1024,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
