import { parse } from './document.ts';
import { decoded } from './decode.ts';
import type { FileToRead, Message, Place } from './messages.ts';
import { recordsIn } from './records.ts';

/** No record is longer. */
const LONGEST_LINE = 1_000_000;

/** One record a line, each with `"record": "practice"` or the like, or all of the kind that the file is named after. */
export async function* readJsonLines(file: FileToRead, keepRaw: boolean): AsyncGenerator<Message> {
  let line = 0;
  for await (const text of linesOf(file.path)) {
    line += 1;
    if (text.trim() === '') continue;
    if (text.length > LONGEST_LINE) {
      yield {
        is: 'fault',
        at: { line },
        message: 'This line is longer than a million characters. Is a line break missing?',
        hides: true,
      };
      return;
    }
    const document = parse(text, 'json');
    const here = (place: Place): Place => ({ ...place, line });
    const lazily = {
      ...document,
      locate: (fault: Parameters<typeof document.locate>[0]) => here(document.locate(fault)),
    };
    if (document.broken.length > 0) {
      const [fault] = document.broken;
      if (fault !== undefined) yield { is: 'fault', ...fault, at: here(fault.at), hides: true };
      continue;
    }
    yield* recordsIn(lazily, file.kind, keepRaw);
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of decoded(path)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > LONGEST_LINE) break;
  }
  if (rest !== '') yield rest;
}
