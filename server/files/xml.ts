import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { UnreadableFile } from './decode.ts';
import { damaged } from './archive.ts';

export interface Handlers {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Parses XML in pieces; after each piece the caller may look at what it has. Names lose their prefix.
 * @throws UnreadableFile for broken XML, and for a document type: no spreadsheet needs one, and bombs are made of them.
 */
export async function* parseXml(
  pieces: AsyncIterable<string>,
  { open, close, text }: Handlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => {
    throw damaged(error);
  });
  parser.on('doctype', () => {
    throw new UnreadableFile(
      'This spreadsheet holds a document type definition, which no spreadsheet needs. Save it again.',
    );
  });
  if (open !== undefined) parser.on('opentag', (tag: SaxesTagPlain) => open(local(tag.name), tag.attributes));
  if (close !== undefined) parser.on('closetag', (tag: SaxesTagPlain) => close(local(tag.name)));
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  for await (const piece of pieces) {
    parser.write(piece);
    yield;
  }
  parser.close();
}

/** Parses all of it. */
export async function readXml(pieces: AsyncIterable<string>, handlers: Handlers): Promise<void> {
  const parsing = parseXml(pieces, handlers);
  while ((await parsing.next()).done !== true);
}
