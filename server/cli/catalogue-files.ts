import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type Static, type TSchema, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { AdoptionInput } from '../adoptions/schema.ts';
import { CityInput } from '../cities/schema.ts';
import { EventInput } from '../events/schema.ts';
import { PlanInput } from '../plans/schema.ts';
import { PracticeInput } from '../practices/input.ts';
import { TagInput } from '../vocabulary/schema.ts';
import { strict } from '../vocabulary/shapes.ts';
import { type DataFile, type Place, readDataFile } from './data-file.ts';
import { type Fault, schemaFaults } from './faults.ts';

const CityFile = Type.Object(
  { ...CityInput.properties, practices: Type.Optional(Type.Array(PracticeInput)) },
  strict,
);
type CityFile = Static<typeof CityFile>;

const kinds = {
  tags: Type.Array(TagInput),
  cities: CityFile,
  events: Type.Array(EventInput),
  adoptions: Type.Array(AdoptionInput),
  plans: Type.Array(PlanInput),
} satisfies Record<string, TSchema>;
export type FileKind = keyof typeof kinds;

const checks = Object.fromEntries(
  Object.entries(kinds).map(([kind, schema]) => [kind, Compile(schema)]),
) as Record<FileKind, ReturnType<typeof Compile>>;

/** A file that was read and fits its schema. */
export type CatalogueFile =
  | { path: string; kind: 'tags'; value: TagInput[] }
  | { path: string; kind: 'cities'; value: CityFile }
  | { path: string; kind: 'events'; value: EventInput[] }
  | { path: string; kind: 'adoptions'; value: AdoptionInput[] }
  | { path: string; kind: 'plans'; value: PlanInput[] };

export interface FileFault extends Place {
  readonly path: string;
  readonly message: string;
}

/**
 * The files of a catalogue folder in the order in which they have to be saved: what is referred to comes first.
 * @throws Error when the folder is missing or holds none.
 */
export function findFiles(folder: string): { path: string; kind: FileKind }[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(`There is no folder ${folder}.`);
  const dataFiles = (of: string): string[] =>
    existsSync(of) && statSync(of).isDirectory()
      ? readdirSync(of)
          .filter((name) => ['.yaml', '.yml', '.json'].includes(extname(name)))
          .toSorted()
          .map((name) => join(of, name))
      : [];
  const top = dataFiles(folder);
  const files = (Object.keys(kinds) as FileKind[]).flatMap((kind) => [
    ...top.filter((path) => basename(path, extname(path)) === kind).map((path) => ({ path, kind })),
    ...dataFiles(join(folder, kind)).map((path) => ({ path, kind })),
  ]);
  if (files.length === 0)
    throw new Error(`${folder} holds no catalogue files. seed/README.md says what they are.`);
  return files;
}

/** Reads one file and checks it against its schema; either the file or its faults. */
export function readCatalogueFile(
  path: string,
  kind: FileKind,
): { file?: CatalogueFile; digest: string; faults: FileFault[] } {
  const data = tryToRead(path);
  if (data instanceof Error)
    return { digest: '', faults: [{ path, line: 1, column: 1, message: cannotRead(data) }] };
  const { digest } = data;
  if (data.broken.length > 0) return { digest, faults: data.broken.map((fault) => ({ path, ...fault })) };
  const check = checks[kind];
  if (check.Check(data.value))
    return { file: { path, kind, value: data.value } as CatalogueFile, digest, faults: [] };
  const faults = schemaFaults(check.Errors(data.value), data.value, (at) => fieldsAt(kind, at));
  return { digest, faults: located(data, path, faults) };
}

/** Reads a file that was checked before; undefined when it is no longer the one that was checked. */
export function readAgain(path: string, kind: FileKind, digest: string): CatalogueFile | undefined {
  const data = readDataFile(path);
  return data.digest === digest ? ({ path, kind, value: data.value } as CatalogueFile) : undefined;
}

function tryToRead(path: string): DataFile | Error {
  try {
    return readDataFile(path);
  } catch (error) {
    return error as Error;
  }
}

const REASONS: Record<string, string> = {
  EISDIR: 'it is a folder',
  ENOENT: 'it leads nowhere',
  ELOOP: 'it leads in a circle',
  EACCES: 'you may not read it',
};

const cannotRead = ({ code, message }: NodeJS.ErrnoException): string =>
  `This file cannot be read: ${REASONS[code ?? ''] ?? message}. Mend or remove it.`;

const located = (data: DataFile, path: string, faults: Fault[]): FileFault[] =>
  faults.map((fault) => ({ path, ...data.locate(fault), message: fault.message }));

/** Gives places to faults found later, between files: reads the file again, since places are not kept. */
export const locateFaults = (path: string, faults: Fault[]): FileFault[] =>
  located(readDataFile(path), path, faults);

/** The names of the fields that the schema knows at a path, for "did you mean". */
function fieldsAt(kind: FileKind, path: (string | number)[]): string[] {
  let here: { properties?: Record<string, object>; items?: object; anyOf?: { items?: object }[] } =
    kinds[kind];
  for (const key of path) {
    const items = here.items ?? here.anyOf?.find((each) => each.items !== undefined)?.items;
    here = (typeof key === 'number' ? items : here.properties?.[key]) ?? {};
  }
  return Object.keys(here.properties ?? {});
}
