import { check, type Found, kindByFields } from './check.ts';
import { type Document, parse } from './document.ts';
import { suggestion } from './faults.ts';
import { type Kind, KINDS, kindNamed, kinds } from './kinds.ts';
import type { FileToRead, Message, Place, Raw } from './messages.ts';

// YAML and JSON: a record, a list of records, a city with its practices, or a bundle of lists ({ tags: […], cities: […] }).

type Path = (string | number)[];
type Fields = Record<string, unknown>;

/** Reads a whole YAML or JSON text. */
export function* readDocument(file: FileToRead, text: string, keepRaw: boolean): Generator<Message> {
  const document = parse(text, file.format === 'json' ? 'json' : 'yaml');
  yield* document.broken.map((fault): Message => ({ is: 'fault', ...fault, hides: true }));
  if (document.broken.length > 0) return;
  yield* recordsIn(document, file.kind, keepRaw);
}

/** The records of one parsed text. @param kind what it holds, where that is known. */
export function* recordsIn(document: Document, kind: Kind | undefined, keepRaw: boolean): Generator<Message> {
  const { value } = document;
  const fault = (message: string): Message => ({ is: 'fault', at: document.locate({ path: [] }), message });
  if (value === undefined || value === null) return yield fault('This file is empty.');
  if (typeof value !== 'object') {
    return yield fault(`${JSON.stringify(value).slice(0, 60)} should be a list of records (or one record).`);
  }
  if (!Array.isArray(value) && isBundle(value)) {
    for (const [name, list] of Object.entries(value)) {
      yield* each(document, list as unknown[], [name], kindNamed(name), keepRaw);
    }
    return;
  }
  if (Array.isArray(value)) yield* each(document, value, [], kind, keepRaw);
  else yield* one(document, value, [], kind, keepRaw);
}

/** Only lists, each named after a kind. */
const isBundle = (value: object): boolean => {
  const lists = Object.entries(value);
  return (
    lists.length > 0 && lists.every(([name, list]) => kindNamed(name) !== undefined && Array.isArray(list))
  );
};

function* each(document: Document, list: unknown[], path: Path, kind: Kind | undefined, keepRaw: boolean) {
  for (const [at, value] of list.entries()) yield* one(document, value, [...path, at], kind, keepRaw);
}

function* one(
  document: Document,
  value: unknown,
  path: Path,
  given: Kind | undefined,
  keepRaw: boolean,
): Generator<Message> {
  const found = (kind: Kind, record: unknown, at: Path): Message => {
    const placed: Found = {
      kind,
      value: record,
      place: (fault): Place => document.locate({ ...fault, path: [...at, ...fault.path] }),
      raw: record as Raw,
    };
    return check(placed, keepRaw);
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const kind = given ?? 'practice';
    return yield found(kind, value, path);
  }
  const { record: label, ...rest } = value as Fields;
  const kind = typeof label === 'string' ? kindNamed(label) : (given ?? kindByFields(rest));
  if (kind === undefined && typeof label === 'string') {
    const hint = suggestion(label, [...kinds, ...kinds.map((each_) => KINDS[each_].plural)]);
    const at = document.locate({ path: [...path, 'record'] });
    return yield { is: 'fault', at, message: `There is no kind of record "${label}".${hint}`, hides: true };
  }
  if (kind === undefined) {
    const names = kinds.map((each_) => KINDS[each_].plural).join(', ');
    return yield {
      is: 'fault',
      at: document.locate({ path }),
      message: `It cannot be told what this is. Name the file after what it holds (${names}), say --kind, or write "record" into each record.`,
      hides: true,
    };
  }
  const { practices, ...city } = rest;
  if (kind !== 'city' || practices === undefined) return yield found(kind, rest, path);
  yield found('city', city, path);
  if (!Array.isArray(practices)) {
    return yield {
      is: 'fault',
      at: document.locate({ path: [...path, 'practices'] }),
      message: `"practices" should be a list.`,
      hides: true,
    };
  }
  for (const [at, practice] of practices.entries()) {
    const its =
      typeof practice === 'object' && practice !== null && !Array.isArray(practice)
        ? { city: city['slug'], ...practice }
        : practice;
    yield found('practice', its, [...path, 'practices', at]);
  }
}
