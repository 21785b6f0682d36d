import { describe } from 'vitest';
import { embeddedEngine } from '../../server/search/embedded.ts';
import { freshDatabase } from '../helper.ts';
import { save } from '../records.ts';
import { engineContract } from './engine-contract.ts';

describe('the embedded engine', () => {
  engineContract(async () => {
    const database = freshDatabase();
    const slug = database.db.$client.prepare('SELECT slug FROM practice WHERE id = ?').pluck();
    return {
      engine: embeddedEngine(database.db),
      change: (records) => save(database, records),
      slugOf: (id) => slug.get(id) as string,
    };
  });
});
