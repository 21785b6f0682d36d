import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';
import { PROJECT } from '../machine.ts';

/** A regular expression as it stands in a file, or a pattern in a schema. */
export interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

interface Node {
  readonly type?: string;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly value?: unknown;
  readonly key?: { readonly name?: string };
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function* within(value: unknown): Generator<Node> {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield value;
  for (const each of Object.values(value)) yield* within(each);
}

/** Every regular expression of a file: literals, and the texts that schemas call `pattern`. */
function expressionsIn(path: string): Expression[] {
  const file = relative(PROJECT, path);
  const { program, errors } = parseSync(path, readFileSync(path, 'utf8'));
  if (errors.length > 0) throw new Error(`${file} cannot be parsed.`);
  return [...within(program)].flatMap(({ type, regex, key, value }) => {
    if (type === 'Literal' && regex !== undefined)
      return [{ file, source: regex.pattern, flags: regex.flags }];
    const text = (value as { value?: unknown } | null)?.value;
    if (type === 'Property' && key?.name === 'pattern' && typeof text === 'string')
      return [{ file, source: text, flags: 'u' }];
    return [];
  });
}

/** Those of the server and of the client, each once. */
export function expressions(): Expression[] {
  const all = ['server', 'client'].flatMap((folder) => sources(join(PROJECT, folder)).flatMap(expressionsIn));
  const bySource = new Map(all.map((each) => [`/${each.source}/${each.flags}`, each]));
  return [...bySource.values()];
}
