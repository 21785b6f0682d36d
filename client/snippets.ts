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
