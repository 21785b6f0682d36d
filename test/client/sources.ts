import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';
import { PROJECT } from '../machine.ts';

// The client's files as a test reads them: as trees of syntax (ESTree), without running anything.

const CLIENT = join(PROJECT, 'client');

/** A piece of syntax; what else it has depends on its type. */
export type Syntax = Readonly<Record<string, unknown>> & { readonly type: string };

/** Every file of code, from `client/` on, but for the catalogues of words, what builds them, and what visitors never get. */
export const sources: readonly string[] = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^(words|styleguide)\//.test(path) && path !== 'vite.config.ts')
  .toSorted();

const parsed = new Map<string, Syntax>();

/** @throws Error where a file of ours is no TypeScript. */
export function syntaxOf(path: string): Syntax {
  const before = parsed.get(path);
  if (before !== undefined) return before;
  const { program, errors } = parseSync(path, readFileSync(join(CLIENT, path), 'utf8'));
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  const syntax = program as unknown as Syntax;
  parsed.set(path, syntax);
  return syntax;
}

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Syntax>).type === 'string';

/** Visits a piece of syntax and all within it, each with what it stands in, the nearest last. */
export function walk(
  node: Syntax,
  visit: (node: Syntax, within: readonly Syntax[]) => void,
  within: readonly Syntax[] = [],
): void {
  visit(node, within);
  const inside = [...within, node];
  for (const value of Object.values(node))
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isSyntax(each)) walk(each, visit, inside);
}

/** Text that stands in the code as it is: what is between quotes, or the pieces of a template. */
export function textsOf(node: Syntax): string[] {
  if (node.type === 'JSXText') return [node['value'] as string];
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : [];
  if (node.type !== 'TemplateLiteral') return [];
  return (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
}

/** The files that a file takes values from, at once or later, and those that they do. */
export function reachedFrom(path: string, reached = new Set<string>()): Set<string> {
  if (reached.has(path)) return reached;
  reached.add(path);
  walk(syntaxOf(path), (node) => {
    const { source } = node as { source?: Syntax | null };
    if (!/^(Import|Export)/.test(node.type) || node['importKind'] === 'type' || !isSyntax(source)) return;
    const [from = ''] = textsOf(source);
    const found = join(dirname(path), from);
    if (from.startsWith('.') && sources.includes(found)) reachedFrom(found, reached);
  });
  return reached;
}
