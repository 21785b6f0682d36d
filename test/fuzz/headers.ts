import { between, oneOf, type Random } from '../bench/random.ts';
import type { Asked } from './asked.ts';

// Headers, methods and bodies that are not what one sends here.

const VALUES: Record<string, readonly string[]> = {
  accept: [
    '*/*',
    'text/html',
    'application/ld+json',
    'application/json',
    'text/turtle;q=0.5, application/atom+xml;q=0.9',
    'application/x-bibtex',
    'a/b;q=zz',
    ';;;',
    '/',
    ',',
    'text/html;q=1e9, */*;q=-1',
    'application/vnd.citationstyles.csl+json',
    'application/linkset+json',
    'x'.repeat(3000),
  ],
  'accept-language': [
    'sv',
    'sv-FI;q=0.1, hu;q=1',
    '*',
    'xx',
    ';q=',
    'en;q=0',
    'hu-'.repeat(200),
    '\u00e9\u00ff',
    '__proto__',
  ],
  'accept-encoding': [
    'br',
    'gzip',
    'br;q=0, gzip;q=0',
    '*',
    'identity;q=0',
    'deflate, zstd',
    'gzip;q=zz',
    ',,,',
    'GZIP, BR',
  ],
  'if-none-match': ['*', '"x"', 'W/"x"', 'W/', '""', ',,', 'W/"'.repeat(300), '\u00ff'],
  'if-modified-since': [
    'Thu, 01 Jan 1970 00:00:00 GMT',
    'yesterday',
    '2020-01-01',
    'Fri, 99 Zzz 9999 99:99:99 GMT',
    '',
  ],
  range: [
    'bytes=0-0',
    'bytes=-1',
    'bytes=5-1',
    'bytes=0-,0-,0-',
    'bytes=99999999999999999999-',
    'lines=1-2',
    'bytes=a-b',
  ],
  prefer: ['return=minimal', 'respond-async', '='],
  host: ['elsewhere.example', 'localhost:99999', '[::1]', 'a b', ''],
  'x-forwarded-host': ['elsewhere.example'],
  'x-forwarded-for': ['1.2.3.4', 'zz', '127.0.0.1, 127.0.0.1'],
  'x-forwarded-proto': ['javascript'],
  'x-http-method-override': ['DELETE'],
  'x-original-url': ['/health/ready'],
  'content-type': [
    'application/json',
    'application/xml',
    'text/plain',
    'multipart/form-data',
    'application/x-www-form-urlencoded',
    'a',
    '',
  ],
  origin: ['https://elsewhere.example', 'null'],
  'access-control-request-method': ['GET', 'DELETE', 'zz'],
  cookie: ['__proto__=1', 'a'.repeat(2000)],
  authorization: ['Basic !!!', 'Bearer x'],
  'transfer-encoding': ['identity'],
  expect: ['100-continue'],
  te: ['trailers'],
  'user-agent': ['', 'zz\u00ff', 'x'.repeat(2000)],
};
const NAMES = Object.keys(VALUES);
const METHODS = [
  'HEAD',
  'OPTIONS',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'TRACE',
  'PROPFIND',
  'SEARCH',
  'QUERY',
  'LINK',
  'PURGE',
];
const BODIES = [
  '',
  '{}',
  '{"__proto__":{"x":1}}',
  '{',
  '[[[[',
  'verb=Identify',
  'verb=ListRecords&metadataPrefix=oai_dc',
  'verb=%zz&verb=&&&=',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  '\0\u00ff',
  'x'.repeat(20_000),
];

export function strangely(random: Random, asked: Asked): Asked {
  const headers: Record<string, string> = {};
  for (let count = between(random, 1, 4); count > 0; count--) {
    const name = oneOf(random, NAMES);
    headers[name] = oneOf(random, VALUES[name] ?? ['']);
  }
  const method = random() < 0.35 ? oneOf(random, METHODS) : 'GET';
  const withBody = !['GET', 'HEAD', 'TRACE'].includes(method) && random() < 0.7;
  return { method, url: asked.url, headers, ...(withBody ? { body: oneOf(random, BODIES) } : {}) };
}
