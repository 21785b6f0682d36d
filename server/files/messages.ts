import type { Kind, Named } from './kinds.ts';
import type { Cell } from './cell.ts';

/** Where something stands in a file. Lines, rows and columns count from 1. */
export interface Place {
  readonly line: number;
  /** Of a text file. */
  readonly column?: number;
  readonly sheet?: string;
  /** Of a table, as a spreadsheet names it: `F12`. */
  readonly cell?: string;
  /** The field, where line and column do not say it. */
  readonly field?: string;
}

export interface PlacedFault {
  readonly at: Place;
  readonly message: string;
}

export interface PlacedName {
  readonly type: Named;
  readonly slug: string;
  readonly at: Place;
}

/** A record as it stood in its file, for handing it back. */
export type Raw = Cell[] | Record<string, unknown>;

/** What the reading process says of a file, in the file's order. Lines of JSON between two processes. */
export type Message =
  | {
      readonly is: 'record';
      readonly kind: Kind;
      readonly slug: string;
      readonly at: Place;
      /** The record in its canonical form, as JSON: nobody between here and the database has to parse it. */
      readonly json: string;
      readonly refers: PlacedName[];
      readonly names: PlacedName[];
      readonly raw?: Raw;
    }
  /** A record with faults; the others of its file are not touched by them. */
  | {
      readonly is: 'bad';
      readonly kind: Kind;
      readonly at: Place;
      readonly faults: PlacedFault[];
      readonly refers: PlacedName[];
      readonly names: PlacedName[];
      readonly raw?: Raw;
    }
  /** Something wrong with the file as a whole. */
  | {
      readonly is: 'fault';
      readonly at: Place;
      readonly message: string;
      /** Records could not be read because of it: others may refer to them. */
      readonly hides?: boolean;
    }
  /** How something was understood that was not written as expected. */
  | { readonly is: 'note'; readonly message: string }
  /** What stands above the rows of a table, for handing rows back under their headings. */
  | {
      readonly is: 'headings';
      readonly sheet?: string;
      /** Of a CSV. */
      readonly delimiter?: string;
      readonly kind: Kind;
      /** In one row, whatever stood above it. */
      readonly row: (string | null)[];
      /** The fields that have a column. */
      readonly fields: string[];
    }
  /** The reading process runs: whatever happens from now on is the files' doing. */
  | { readonly is: 'ready' }
  | { readonly is: 'end' };

/** How to read one file. */
export interface FileToRead {
  readonly path: string;
  readonly format: Format;
  /** What it holds, where its name or its folder says so. */
  readonly kind?: Kind;
}
export const formats = ['yaml', 'json', 'jsonl', 'csv', 'xlsx'] as const;
export type Format = (typeof formats)[number];

/** What the reading process is asked to do. */
export interface ReadingOrder {
  readonly files: FileToRead[];
  /** Send every record as it stood, too: it may have to be handed back. */
  readonly keepRaw: boolean;
  /** Headings that are to be passed over; `*` for all that are not understood. */
  readonly ignoreColumns: string[];
}
