// The languages in a document as a browser or a screen reader takes them: by the nearest element that says one.

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

const read = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Every piece of text that stands in an element, with the language said of it; undefined where none is. */
export function languagesIn(html: string): { text: string; lang: string | undefined }[] {
  const open: { name: string; lang: string | undefined }[] = [];
  const found: { text: string; lang: string | undefined }[] = [];
  for (const [piece, end, name = '', attributes = ''] of html.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>|[^<]+/g,
  )) {
    const around = open.at(-1);
    if (end === undefined) found.push({ text: read(piece), lang: around?.lang });
    else if (end === '/') {
      const { name: last } = open.pop() ?? { name: 'nothing' };
      if (last !== name) throw new Error(`</${name}> ends <${last}>`);
    } else if (!VOID.has(name) && !piece.endsWith('/>'))
      open.push({ name, lang: / lang="([^"]*)"/.exec(attributes)?.[1] ?? around?.lang });
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name ?? ''}> has no end`);
  return found;
}
