import { setImmediate as aTurn } from 'node:timers/promises';
import { addressesIn } from '../contacts/addresses.ts';
import { openStaging, type Staging } from '../db/staging.ts';
import type { Kind } from '../files/kinds.ts';
import type { Message, Place } from '../files/messages.ts';
import { readFiles } from '../files/sandbox.ts';
import type { SourceFile } from './catalogue-files.ts';
import { type Io, progress } from './io.ts';

/** What stands above the rows of a table that was read. */
interface TableHead {
  readonly sheet: string | undefined;
  readonly delimiter: string | undefined;
  readonly kind: Kind;
  readonly row: (string | null)[];
  readonly fields: string[];
}

/** Files that were read: records and faults in a temporary database, the rest here. */
export interface Intake {
  readonly files: SourceFile[];
  readonly staging: Staging;
  /** How things were understood that were not written as expected. */
  readonly notes: { readonly file: string; readonly message: string }[];
  /** By the number of the file. */
  readonly heads: Map<number, TableHead[]>;
}

interface TakingIn {
  readonly keepRaw?: boolean;
  readonly ignoreColumns?: string[];
  /** Whether the catalogue holds a record in this very form: found out while the next ones are read. */
  isKnown?(kind: Kind, slug: string, json: string): Promise<boolean>;
}

/** Reads and checks files one by one. The caller closes the staging. */
export async function takeIn(
  files: SourceFile[],
  { keepRaw = false, ignoreColumns = [], isKnown }: TakingIn,
  io: Io,
): Promise<Intake> {
  const staging = openStaging();
  const intake: Intake = { files, staging, notes: [], heads: new Map() };
  const reading = progress(io, undefined, 'Checking record');
  const numbers = new Map(files.map((file, at) => [file.path, at]));
  try {
    staging.begin();
    let since = 0;
    const order = {
      files: files.map(({ path, format, kind }) => ({
        path,
        format,
        ...(kind === undefined ? {} : { kind }),
      })),
      keepRaw,
      ignoreColumns,
    };
    for await (const { file, message } of readFiles(order)) {
      const same =
        message.is === 'record' && (await isKnown?.(message.kind, message.slug, message.json)) === true;
      take(intake, numbers.get(file.path) as number, message, same);
      if (message.is === 'record' || message.is === 'bad') reading.step();
      // The driver is synchronous: without a turn of the event loop no signal is heard and no statement is freed.
      if (++since % 200 === 0) await aTurn();
    }
    staging.commit();
    return intake;
  } catch (error) {
    staging.close();
    throw error;
  } finally {
    reading.end();
  }
}

function take({ staging, notes, files, heads }: Intake, file: number, message: Message, same: boolean): void {
  switch (message.is) {
    case 'record': {
      const { kind, slug, at, json, raw, refers, names } = message;
      staging.add({ file, kind, slug, at, json, raw, same, refers, names });
      // Contacts are where addresses belong; in texts they would be published.
      if (kind !== 'contact' && !same && json.includes('@'))
        noteAddresses(notes, files[file]?.name ?? '', slug, json);
      return;
    }
    case 'bad': {
      const { kind, at, raw, refers, names, faults } = message;
      const record = staging.add({ file, kind, slug: '', at, json: undefined, raw, same, refers, names });
      for (const fault of faults) staging.addFault(file, record, fault.at, printable(fault.message));
      return;
    }
    case 'fault':
      staging.addFault(file, null, message.at, printable(message.message), message.hides);
      return;
    case 'note':
      notes.push({ file: files[file]?.name ?? '', message: printable(message.message) });
      return;
    case 'headings': {
      const { sheet, delimiter, kind, row, fields } = message;
      heads.set(file, [...(heads.get(file) ?? []), { sheet, delimiter, kind, row, fields }]);
      return;
    }
    case 'ready':
    case 'end':
  }
}

function noteAddresses(notes: Intake['notes'], file: string, slug: string, json: string): void {
  for (const address of new Set(addressesIn(JSON.parse(json))))
    notes.push({
      file,
      message: `${slug} holds the e-mail address ${address} in a text, where everybody can read it`,
    });
}

/** Files come from strangers: what they hold must not speak to the terminal. */
// oxlint-disable-next-line no-control-regex
const printable = (text: string): string => text.replaceAll(/[\u0000-\u001F\u007F-\u009F]/g, '\uFFFD');

/** A fault of an import, with its file by name and its place taken apart. */
export interface ShownFault extends Place {
  readonly file: string;
  readonly message: string;
}

export const faultsOf = ({ staging, files }: Intake): ShownFault[] =>
  staging.faults().map(({ file, at, message }) => ({
    file: files[file]?.name ?? '',
    ...shownPlace(JSON.parse(at) as Place),
    message,
  }));

const shownPlace = ({ sheet, ...place }: Place): Place => ({
  ...place,
  ...(sheet === undefined ? {} : { sheet: printable(sheet) }),
});
