import { createHash } from 'node:crypto';
import { type Document, judgeOf } from '../api/described.ts';
import { PROJECT } from '../machine.ts';
import type { Asked } from './asked.ts';
import { faultsInBody } from './bodies.ts';
import { inPart } from './in-part.ts';
import { PRIVATE } from './hostile-records.ts';
import type { Answer } from './send.ts';

/** More work than this is a fault, in milliseconds of a processor. */
const MOST_WORK = 5000;

/** What no answer may say: how the program is made, or what is nobody's business. */
const LEAKS = new RegExp(
  `node_modules|SQLITE_|\\bat (async )?[\\w.<>]+ \\(?(file:|node:|/)|file://|\\.ts:\\d+:\\d+|${PROJECT}|practice-exchange-fuzz|/tmp/|${PRIVATE}`,
);
/** What the server says by itself to what cannot be read as HTTP at all. */
const CLIENT_ERROR = JSON.stringify({ error: 'Bad Request', message: 'Client Error', statusCode: 400 });

/** What is wrong with an answer, whatever was asked: empty when nothing is. */
export type Judge = (asked: Asked, answer: Answer) => string[];

export function judging(document: Document, origin: string): Judge {
  const described = judgeOf(document);
  const describedInPart = judgeOf(inPart(document));
  const operations = Object.entries(document.paths).map(([path, { get }]) => ({
    path,
    statuses: get.responses,
    matches: matcherOf(path, get.parameters),
  }));
  /** Answers come again and again: each is read once for each address it may stand at. */
  const seen = new Set<string>();

  return (asked, answer) => {
    const { statusCode: status, headers, bytes, work } = answer;
    const faults = [...faultsInHeaders(answer, origin)];
    if (status >= 500 && !(status === 503 && headers['retry-after'] !== undefined))
      faults.push(`status ${status}`);
    if (work > MOST_WORK) faults.push(`is ${Math.round(work)} ms of work`);
    if (asked.method === 'HEAD' || status === 304 || status === 204)
      return bytes.length === 0 ? faults : [...faults, `${status} to ${asked.method} has a body`];
    const path = pathOf(asked);
    const operation =
      asked.method === 'GET' && path !== undefined
        ? operations.find(({ matches }) => matches.test(path))
        : undefined;
    const type = String(headers['content-type'] ?? '');
    const key = createHash('sha1')
      .update(`${operation?.path} ${status} ${type} ${asked.url.includes('fields')} `)
      .update(withoutNumber(bytes))
      .digest('base64');
    if (seen.has(key)) return faults;
    const before = faults.length;
    const body = bytes.toString();
    const leak = LEAKS.exec(body);
    if (leak !== null) faults.push(`says "${body.slice(Math.max(0, leak.index - 60), leak.index + 60)}"`);
    // A part of a file is no file.
    const unreadable = status === 206 ? [] : faultsInBody(type, bytes, body);
    if (unreadable.length > 0) return [...faults, ...unreadable];
    if (asked.raw === true && status === 400 && body === CLIENT_ERROR) return faults;
    if (operation !== undefined && operation.statuses[String(status)] !== undefined) {
      const judge = /[?&]fields/.test(asked.url) ? describedInPart : described;
      const fault = judge(operation.path, { statusCode: status, headers, body });
      if (fault !== '') faults.push(`is not as ${operation.path} describes it: ${fault}`);
    } else if (status >= 400) faults.push(...faultsInProblem(status, type, body, asked));
    else if (operation !== undefined && ![301, 303].includes(status))
      faults.push(`${status} is not described at ${operation.path}`);
    if (faults.length === before) remember(seen, key);
    return faults;
  };
}

function remember(seen: Set<string>, key: string): void {
  if (seen.size > 50_000) seen.clear();
  seen.add(key);
}

/** Each problem has a number of its own. */
const withoutNumber = (bytes: Buffer): Buffer | string =>
  bytes.length > 2000 ? bytes : bytes.toString('latin1').replace(/"requestId":"req-\w+"/, '');

/** Which addresses are those of an operation: what a path may hold by name is taken at its word. */
function matcherOf(path: string, parameters: Document['paths'][string]['get']['parameters']): RegExp {
  const pattern = path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const of = parameters.find((each) => each.name === name && each.in === 'path');
    return of?.schema.enum === undefined ? '[^/]+' : `(?:${of.schema.enum.join('|').replaceAll('.', '\\.')})`;
  });
  return new RegExp(`^${pattern.replace(/^\/api\/v1/, '/api(?:/v1)?')}$`);
}

/** What is sent as it is has to be taken as it is. */
function pathOf({ url, raw }: Asked): string | undefined {
  if (raw === true) return url.split(/[?#]/, 1)[0];
  try {
    return new URL(url, 'http://localhost').pathname;
  } catch {
    return undefined;
  }
}

function faultsInHeaders({ headers, statusCode }: Answer, origin: string): string[] {
  const faults: string[] = [];
  for (const [name, values] of Object.entries(headers))
    for (const value of [values].flat())
      if (!/^[\t\x20-\x7e]*$/.test(String(value)) || LEAKS.test(String(value)))
        faults.push(`header ${name}: ${JSON.stringify(value)}`);
  if (headers['zz'] !== undefined || headers['x-zz'] !== undefined || headers['set-cookie'] !== undefined)
    faults.push('a header that was put in');
  const { location } = headers;
  if (statusCode > 300 && statusCode < 400 && statusCode !== 304) {
    const to = String(location);
    if (!(to.startsWith(`${origin}/`) || /^\/(?![/\\])/.test(to))) faults.push(`leads to ${to}`);
  }
  return faults;
}

/** RFC 9457. */
function faultsInProblem(status: number, type: string, body: string, asked: Asked): string[] {
  const isPage = !/^\/(api|oai|health|data)\/.|\.[a-z]+$/.test(pathOf(asked) ?? '/');
  if (isPage && type.startsWith('text/html') && [400, 404, 410, 503].includes(status)) return [];
  if (!type.startsWith('application/problem+json'))
    return [`${status} to ${asked.method} is ${type || 'nothing'}`];
  const told = JSON.parse(body) as Record<string, unknown>;
  const whole = ['type', 'title', 'detail', 'requestId'].every(
    (name) => typeof told[name] === 'string' && told[name] !== '',
  );
  return whole && told['status'] === status ? [] : [`is no whole problem: ${body}`];
}
