import { parse as parseCsv } from 'csv-parse/sync';
import { Parser } from 'n3';
import { parse as parseXml } from '../oai/tree.ts';

/** What is wrong with a body of a type, whatever it says. Schemas are looked at elsewhere. */
export function faultsInBody(type: string, bytes: Buffer, body: string): string[] {
  const bare = type.split(';', 1)[0] ?? '';
  try {
    return READERS.find(([of]) => of.test(bare))?.[1](body, bytes) ?? [];
  } catch (error) {
    return [`is no ${bare}: ${String(error).slice(0, 200)}`];
  }
}

type Reader = (body: string, bytes: Buffer) => string[];
/** What reads all of it, or throws. */
const whole =
  (read: (body: string) => unknown): Reader =>
  (body) => {
    read(body);
    return [];
  };
/** Many programs end a row at any of these. */
const ENDS = ['\r\n', '\n', '\r'];
const begins =
  (signs: string): Reader =>
  (_, bytes) =>
    bytes.subarray(0, signs.length).toString('latin1') === signs ? [] : ['does not begin as its type does'];

const READERS: readonly [type: RegExp, read: Reader][] = [
  [/^text\/html$/, (body) => faultsInPage(body)],
  [
    /^application\/(.+\+)?jsonl$|ndjson|^application\/x-ndjson$/,
    whole((body) =>
      body
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as unknown),
    ),
  ],
  [/json$/, whole((body) => JSON.parse(body))],
  [/xml$/, whole((body) => parseXml(body))],
  [/^text\/csv$/, whole((body) => parseCsv(body, { bom: true, record_delimiter: ENDS }))],
  [/^text\/turtle$/, whole((body) => new Parser({ format: 'text/turtle' }).parse(body))],
  [/^image\/png$/, begins('\x89PNG')],
  [/zip$|spreadsheetml/, begins('PK')],
  [
    /research-info-systems$/,
    (body) =>
      body
        .split(/\r?\n/)
        .flatMap((line) =>
          line === '' || /^[A-Z][A-Z0-9] {2}- ?/.test(line) ? [] : [`has the line ${JSON.stringify(line)}`],
        ),
  ],
];

/** A tag, and in it attributes with and without quotes. */
const TAG = /<[a-zA-Z][^\s<>"'=/]*(?:\s+[^\s"'<>=/]+(?:="[^"]*")?)*\s*\/?>/y;

/** Walks through the tags as a browser would: what was sent must not have become one, nor an attribute. */
function faultsInPage(html: string): string[] {
  const faults: string[] = [];
  if (!/^<!doctype html>/i.test(html) || !html.trimEnd().endsWith('</html>')) faults.push('is no whole page');
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    if (!/[a-zA-Z]/.test(html[at + 1] ?? '')) continue;
    TAG.lastIndex = at;
    const tag = TAG.exec(html)?.[0];
    if (tag === undefined) {
      faults.push(`has a tag that is none: ${html.slice(at, at + 80)}`);
      break;
    }
    if (/^<zzx/i.test(tag))
      faults.push(`has an element that was sent: ${html.slice(Math.max(0, at - 60), at + 30)}`);
    if (/\szzattr|\son[a-z]+[\s=>]/i.test(tag.replaceAll(/"[^"]*"/g, '""')))
      faults.push(`has an attribute that was sent: ${tag.slice(0, 200)}`);
    if (/\s(?:href|src|action)="\s*(?:javascript|data|vbscript):/i.test(tag))
      faults.push(`leads to a script: ${tag.slice(0, 200)}`);
    // What is in a script is no element; its own end is the only thing that ends it.
    if (/^<(script|style)\b/i.test(tag)) at = html.indexOf('</', at + tag.length);
    else at += tag.length - 1;
    if (at === -1) {
      faults.push('has a script without an end');
      break;
    }
  }
  return faults;
}
