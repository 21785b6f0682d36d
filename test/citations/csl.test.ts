import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cslOf } from '../../server/citations/csl.ts';
import { aCited, hardRecords } from './samples.ts';

const NOW = new Date('2026-11-25T23:59:00Z');

/** Validates as Fastify does, with Ajv, against the schema of the Citation Style Language; see SOURCES.md. */
async function refusals(items: object[]): Promise<string> {
  const body = JSON.parse(readFileSync(join(import.meta.dirname, 'csl-data.json'), 'utf8')) as object;
  const app = fastify({
    bodyLimit: 50_000_000,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, strictTypes: false } },
  });
  onTestFinished(() => app.close());
  app.post('/', { schema: { body } }, async () => '');
  const answer = await app.inject({ method: 'POST', url: '/', payload: items });
  return answer.statusCode === 200 ? '' : answer.body;
}

describe('CSL-JSON', () => {
  test('says what is cited, under an organisation and by days of universal time', () => {
    expect(cslOf(aCited({ title: ' Bikes\n to  borrow' }), 'https://ex.org', NOW)).toEqual({
      id: 'bikes-v2',
      type: 'webpage',
      title: 'Bikes to borrow',
      author: [{ literal: 'City of Tartu' }],
      'container-title': 'Practice Exchange',
      issued: { 'date-parts': [[2026, 1, 5]] },
      accessed: { 'date-parts': [[2026, 11, 25]] },
      version: '2',
      URL: 'https://ex.org/practices/bikes/v/2',
      language: 'en',
      keyword: 'mobility; climate',
      abstract: 'Residents borrow bicycles.',
    });
  });

  test('is valid by the schema of the language, whatever stands in it', async () => {
    const hard = hardRecords(2000).map((cited) => cslOf(cited, 'https://ex.org', NOW));
    const bare = cslOf(aCited({ author: null, abstract: null, keywords: [] }), 'https://ex.org', NOW);
    expect(await refusals([...hard, bare])).toBe('');
    expect(await refusals([{ ...bare, version: 2 }])).toContain('version');
    expect(await refusals([{ ...bare, licence: 'x' }])).toContain('additional');
  });
});
