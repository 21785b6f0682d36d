import { findNodeAtLocation, type Node, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Fault } from './faults.ts';
import type { Place, PlacedFault } from './messages.ts';

/** A YAML or JSON text as a value, and where each part of it stands. */
export interface Document {
  readonly value: unknown;
  /** What the parser itself objects to. */
  readonly broken: PlacedFault[];
  locate(fault: Pick<Fault, 'path' | 'atKey'>): Place;
}

/** Deeper than any record; deeper nesting is an attack on the parser, or an accident. */
const DEEPEST = 20;

/** Parses a text. Whatever is wrong with it is told in `broken`; nothing is thrown. */
export function parse(text: string, format: 'yaml' | 'json'): Document {
  try {
    const document = format === 'json' ? json(text) : yaml(text);
    // Behind the first mistake of a parser stand many that are none.
    if (document.broken.some(({ message }) => message.startsWith('Maximum call stack')))
      return refused(NESTED);
    if (document.broken.length > 0) return { ...document, broken: document.broken.slice(0, MOST_MISTAKES) };
    return refusal(document.value) ?? document;
  } catch (error) {
    return refused(error instanceof RangeError ? NESTED : firstLine((error as Error).message));
  }
}

const MOST_MISTAKES = 20;
const NESTED = 'This is nested too deeply for a catalogue file.';
const START: Place = { line: 1, column: 1 };
const refused = (message: string): Document => ({
  value: undefined,
  broken: [{ at: START, message }],
  locate: () => START,
});

/** Far more than a file of this size needs for records; each value costs memory again and again. */
const MOST_VALUES = 200_000;

/** Level by level, not by recursion, which is what too deep a nesting would break. */
function refusal(value: unknown): Document | undefined {
  let level = [value];
  for (let [depth, count] = [0, 0]; level.length > 0; depth++) {
    count += level.length;
    if (depth > DEEPEST) return refused(NESTED);
    if (count > MOST_VALUES)
      return refused('This holds more than 200,000 values. Split the file, or use JSON Lines.');
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return undefined;
}

function yaml(text: string): Document {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const broken = document.errors.map((error) => ({
    at: at(error.pos[0]),
    message:
      error.code === 'MULTIPLE_DOCS'
        ? 'Only one YAML document may stand in a file.'
        : `${firstLine(error.message)}.`,
  }));
  for (const warning of document.warnings)
    broken.push({ at: at(warning.pos[0]), message: `${firstLine(warning.message)}.` });
  let value: unknown;
  try {
    if (broken.length === 0) value = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    // An alias without its anchor, or a heap of them: found only when the value is put together.
    broken.push({
      at: START,
      message: error instanceof RangeError ? NESTED : `${firstLine((error as Error).message)}.`,
    });
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
      return START;
    },
  };
}

const firstLine = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');

function json(text: string): Document {
  const places = placesIn(text);
  const broken: PlacedFault[] = [];
  const note = (offset: number, message: string): void => {
    if (broken.length < MOST_MISTAKES) broken.push({ at: places(offset), message });
  };
  // JSON.parse would keep the last of two equal keys without a word, and says less about where it fails.
  const open: Set<string>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => void open.push(new Set()),
      onObjectEnd: () => void open.pop(),
      onObjectProperty(name, offset) {
        const here = open.at(-1);
        if (here?.has(name) === true) note(offset, `The field "${name}" stands here twice. Remove one.`);
        here?.add(name);
      },
      onError: (error, offset) => note(offset, `This is not JSON: ${wrong(printParseErrorCode(error))}.`),
    },
    { disallowComments: true },
  );
  let tree: Node | undefined;
  return {
    value: broken.length > 0 ? undefined : JSON.parse(text),
    broken,
    locate({ path, atKey }) {
      tree ??= parseTree(text);
      for (let length = path.length; length > 0; length--) {
        const node = tree === undefined ? undefined : findNodeAtLocation(tree, path.slice(0, length));
        if (node === undefined) continue;
        const atItself = atKey !== true || length !== path.length;
        return places(atItself ? node.offset : (node.parent?.offset ?? node.offset));
      }
      return START;
    },
  };
}

const WRONG: Record<string, string> = {
  InvalidSymbol: 'a word that is neither in quotes nor true, false or null',
  InvalidNumberFormat: 'a number that is written wrongly',
  PropertyNameExpected: 'a name in quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'something stands behind its end',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'a closing quotation mark is missing',
  UnexpectedEndOfComment: 'JSON has no comments',
};
const wrong = (code: string): string => WRONG[code] ?? code;

/** Line and column of an offset; the beginnings of lines are looked up only once. */
function placesIn(text: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    if (starts === undefined) {
      starts = [0];
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    }
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}
