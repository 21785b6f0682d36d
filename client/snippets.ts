/** The languages in which an address is asked for, as the page for developers shows it. */
export const LANGUAGES = [
  ['curl', 'curl'],
  ['typescript', 'TypeScript'],
  ['python', 'Python'],
  ['r', 'R'],
] as const;
export type CodeLanguage = (typeof LANGUAGES)[number][0];

export const codeLanguageIn = (parameters: URLSearchParams): CodeLanguage =>
  LANGUAGES.find(([code]) => code === parameters.get('code'))?.[0] ?? 'curl';

/** A few lines that ask for an address and read the answer. `type` is the media type of the answer. */
export function snippet(language: CodeLanguage, address: string, type: string): string {
  const json = type.includes('json');
  const quoted = `'${address.replaceAll("'", '%27')}'`;
  switch (language) {
    case 'curl':
      return `curl --fail-with-body ${quoted}`;
    case 'typescript':
      return [
        `const answer = await fetch(${quoted});`,
        'if (!answer.ok) throw new Error((await answer.json()).detail);',
        `const data = await answer.${json ? 'json' : 'text'}();`,
      ].join('\n');
    case 'python':
      return [
        `from urllib.request import urlopen`,
        ...(json ? ['import json'] : []),
        '',
        `with urlopen(${quoted}) as answer:`,
        `    data = ${json ? 'json.load(answer)' : 'answer.read().decode()'}`,
      ].join('\n');
    case 'r':
      return json
        ? `data <- jsonlite::fromJSON(${quoted})`
        : type.includes('csv')
          ? `data <- read.csv(${quoted})`
          : `data <- readLines(${quoted}, encoding = 'UTF-8')`;
  }
}

/**
 * The address that an operation has with these values. Lists are typed with commas: `fields` is sent as it is, anything
 * else once for each value.
 */
export function addressOf(
  path: string,
  parameters: readonly { readonly name: string; readonly place: string; readonly repeats: boolean }[],
  values: Readonly<Record<string, string>>,
): string {
  const given = ({ name }: { name: string }) => (values[name] ?? '').trim();
  const query = new URLSearchParams();
  for (const each of parameters) {
    if (each.place !== 'query' || given(each) === '') continue;
    const all = each.repeats ? given(each).split(',') : [given(each)];
    for (const value of all) query.append(each.name, value.trim());
  }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given({ name })));
  const written = query.toString().replaceAll('%2C', ',');
  return written === '' ? filled : `${filled}?${written}`;
}

/** The values that an address has for an operation: the other way round. */
export function valuesIn(address: string, path: string): Record<string, string> {
  const url = new URL(address, 'http://localhost');
  const values: Record<string, string> = {};
  for (const [name, value] of url.searchParams)
    values[name] = values[name] === undefined ? value : `${values[name]},${value}`;
  const asked = url.pathname.split('/');
  for (const [at, part] of path.split('/').entries())
    if (part.startsWith('{')) values[part.slice(1, -1)] = decodeURIComponent(asked[at] ?? '');
  return values;
}
