import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { PROJECT } from '../machine.ts';

const require = createRequire(import.meta.url);
const { Ajv2020 } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');

const text = (name: string): string => readFileSync(join(PROJECT, 'test', 'feeds', name), 'utf8');

/** What libxml2 finds wrong with documents by the grammar of Atom; nothing, when they are right. */
export async function atomFaults(...documents: string[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: documents.map((contents, at) => ({ fileName: `feed-${at}.xml`, contents })),
    schema: [{ fileName: 'atom.rng', contents: text('atom.rng') }],
    extension: 'relaxng',
    initialMemoryPages: 1024,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

const ajv = new Ajv2020({ allErrors: true, formats: { 'date-time': isInstant, uri: URL.canParse } });
const isJsonFeed = ajv.compile(JSON.parse(text('json-feed-1.1.schema.json')) as object);

/** What is wrong with a document by version 1.1 of JSON Feed. */
export const jsonFeedFaults = (document: string): string[] =>
  isJsonFeed(JSON.parse(document))
    ? []
    : (isJsonFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

/** RFC 3339. */
function isInstant(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}
