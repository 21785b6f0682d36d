/** Around what the authors of a record wrote: characters that no text of the catalogue has. */
const [BEGIN, END] = ['\uE000', '\uE001'];
const marked = /\uE000([^\uE001]*)\uE001/;

/** Part of a text: in the words of a record, or in those of the catalogue. */
export interface Piece {
  readonly text: string;
  readonly written: boolean;
}

/** Marks a text as the words of its record, so that it is told apart inside a sentence of the catalogue. */
export const written = (text: string | null): string | null =>
  text === null || text === '' ? text : BEGIN + text.replaceAll(/[\uE000\uE001]/g, '') + END;

/** Cuts a text where it changes between the catalogue's words and the record's. Put together again the pieces are the text. */
export const piecesOf = (text: string): Piece[] =>
  text
    .split(marked)
    .map((piece, at) => ({ text: piece, written: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
