import { type Asked, get } from './asked.ts';

/** A request that once showed a fault of the service, and what is expected of it now. */
interface Found {
  readonly was: string;
  readonly asked: Asked;
  readonly status: number;
  /** What its body holds, and what it does not. */
  readonly type: RegExp;
}

/** Every finding of the campaigns; none of them comes back. */
export const FOUND: readonly Found[] = [
  ...['/api/v1/catalogue/cities?limit=Infinity', '/api/v1/practices?page=-Infinity'].map((address) => ({
    was: 'an endless number was within every bound: 500',
    asked: get(address),
    status: 400,
    type: /^application\/problem\+json/,
  })),
  {
    was: 'the search page drew results that lacked what it shows: 500',
    asked: get('/practices?my_country=HU&weigh_population=1&fields=stage&fields=adopters'),
    status: 200,
    type: /^text\/html/,
  },
  {
    was: 'the same with a filter, in Swedish',
    asked: get('/sv/practices?tag=e-services&page=1&fields=city'),
    status: 200,
    type: /^text\/html/,
  },
  {
    was: 'a program that asked for a file with a long name got a page',
    asked: get(`/events/${'%27'.repeat(101)}.linkset.json`),
    status: 404,
    type: /^application\/problem\+json/,
  },
  {
    was: 'the same for an address that nothing has put in order',
    asked: { ...get('/practices/a/../spoku.jsonld'), raw: true },
    status: 404,
    type: /^application\/problem\+json/,
  },
  {
    was: 'a program that forgot the ending of a file got a page',
    asked: get('/data/practices'),
    status: 404,
    type: /^application\/problem\+json/,
  },
  {
    was: 'the ending of a file was looked for behind the sign #',
    asked: { ...get('/cities/trikala.li#nks/../et'), raw: true },
    status: 404,
    type: /^application\/problem\+json/,
  },
  {
    was: 'a line break in a text ended a row of the tables for people',
    asked: get('/data/practices.csv?tag=hostile-tag'),
    status: 200,
    type: /^text\/csv/,
  },
];
