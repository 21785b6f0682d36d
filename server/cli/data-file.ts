import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { findNodeAtLocation, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Fault } from './faults.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML or JSON file as a value, and where each part of it stands. Lines and columns count from 1. */
export interface DataFile {
  readonly value: unknown;
  /** Fingerprint of the text: a file is read twice, and must not change in between. */
  readonly digest: string;
  /** What the parser itself objects to, with its place. */
  readonly broken: (Place & { message: string })[];
  locate(fault: Pick<Fault, 'path' | 'atKey'>): Place;
}

type Parsed = Omit<DataFile, 'digest'>;

/** @throws Error when the file cannot be read. */
export function readDataFile(path: string): DataFile {
  // A BOM is what some editors put first; it is no part of the text.
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  if (text.includes('\uFFFD')) {
    const at = placeIn(text, text.indexOf('\uFFFD'));
    const message = 'This is not UTF-8 text. Save the file as UTF-8.';
    return { value: undefined, digest: '', broken: [{ ...at, message }], locate: () => at };
  }
  const digest = createHash('sha256').update(text).digest('base64');
  return { ...(extname(path) === '.json' ? json(text) : yaml(text)), digest };
}

function yaml(text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const broken = document.errors.map((error) => ({
    ...at(error.pos[0]),
    message: `${firstLine(error.message)}.`,
  }));
  let value: unknown;
  try {
    if (broken.length === 0) value = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    // An alias without its anchor, or a heap of them: found only when the value is put together.
    broken.push({ line: 1, column: 1, message: `${firstLine((error as Error).message)}.` });
  }
  return {
    value,
    broken,
    locate({ path, atKey }) {
      // The nearest part that exists: a missing field is reported where its record begins.
      for (let length = path.length; length > 0; length--) {
        const parent = document.getIn(path.slice(0, length - 1), true);
        const key = path[length - 1];
        if (atKey === true && length === path.length && isMap(parent)) {
          const pair = parent.items.find(
            (item) => isPair(item) && isScalar(item.key) && item.key.value === key,
          );
          if (isScalar(pair?.key)) return at(pair.key.range?.[0] ?? 0);
        }
        const node = document.getIn(path.slice(0, length), true) as
          | { range?: [number, number, number] }
          | undefined;
        if (node?.range !== undefined) return at(node.range[0]);
      }
      return { line: 1, column: 1 };
    },
  };
}

const firstLine = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');

function json(text: string): Parsed {
  const broken: DataFile['broken'] = [];
  const note = (offset: number, message: string) => broken.push({ ...placeIn(text, offset), message });
  // JSON.parse would keep the last of two equal keys without a word, and says less about where it fails.
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(name, offset) {
      const here = open.at(-1);
      if (here?.has(name) === true) note(offset, `The field "${name}" stands here twice. Remove one.`);
      here?.add(name);
    },
    onError: (error, offset) => note(offset, `This is not JSON (${printParseErrorCode(error)}).`),
  });
  return {
    value: broken.length > 0 ? undefined : JSON.parse(text),
    broken,
    locate({ path, atKey }) {
      const tree = parseTree(text);
      for (let length = path.length; length > 0; length--) {
        const node = tree === undefined ? undefined : findNodeAtLocation(tree, path.slice(0, length));
        if (node === undefined) continue;
        const atItself = atKey !== true || length !== path.length;
        return placeIn(text, atItself ? node.offset : (node.parent?.offset ?? node.offset));
      }
      return { line: 1, column: 1 };
    },
  };
}

function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
