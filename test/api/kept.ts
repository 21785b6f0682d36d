import type { Facts } from './promised.ts';

/** What of a promise is no longer so, in sentences; empty while everything is kept. What was added is no matter. */
export function brokenIn(promised: Facts, now: Facts): string[] {
  const gone = [...promised].flatMap(([where, what]) => {
    const is = now.get(where);
    if (is === undefined) return [`${where} is gone.`];
    const wrong = isParameter(where) ? narrowed(what, is) : widened(what, is);
    return wrong.map((each) => `${where} ${each}.`);
  });
  const addresses = new Set([...promised.keys()].map(addressIn));
  const demanded = [...now].flatMap(([where, is]) =>
    isParameter(where) && !promised.has(where) && addresses.has(addressIn(where)) && is.startsWith('required')
      ? [`${where} must be given, and was not known before.`]
      : [],
  );
  return [...gone, ...demanded];
}

const isParameter = (where: string): boolean => /^GET \S+ \?/.test(where);
const addressIn = (where: string): string => where.split(' ', 2).join(' ');

/** An answer may say less than it might have, and further codes; nothing that a program did not have to reckon with. */
function widened(promised: string, now: string): string[] {
  const [before, after] = [promised.split(' | '), now.split(' | ')];
  const isCode = (word: string) => word.startsWith('"');
  const reckonedWith = (word: string) =>
    before.includes(word) || isCode(word) || (word === 'integer' && before.includes('number'));
  const codes = before.some(isCode);
  return [
    ...after.filter((word) => !reckonedWith(word)).map((word) => `may be ${word} now`),
    ...after
      .filter((word) => isCode(word) && !codes && !before.includes('string'))
      .map((word) => `may be ${word} now`),
    ...before.filter((word) => isCode(word) && !after.includes(word)).map((word) => `is never ${word} now`),
  ];
}

/** A parameter may take more than it did, and nothing less. */
function narrowed(promised: string, now: string): string[] {
  const [before, after] = [boundsIn(promised), boundsIn(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((bound) => {
    const [was, is] = [before.get(bound), after.get(bound)];
    if (was === is || isLooser(bound, was, is)) return [];
    return bound === 'required'
      ? ['must be given now']
      : [`has ${bound} ${is ?? 'none'} now, and had ${was ?? 'none'}`];
  });
}

const boundsIn = (text: string): Map<string, string> =>
  new Map(text.split(' ').map((part) => [part.split('=', 1)[0] ?? '', part.slice(part.indexOf('=') + 1)]));

/** Whether a bound lets through all that it did. A type or a usual value is another one, never a looser one. */
function isLooser(bound: string, was: string | undefined, is: string | undefined): boolean {
  const kind = bound.replace('each.', '');
  if (kind === 'type' || kind === 'default') return false;
  if (is === undefined) return true;
  if (was === undefined) return false;
  if (kind.startsWith('max')) return Number(is) > Number(was);
  if (kind.startsWith('min')) return Number(is) < Number(was);
  return kind === 'enum' && was.split(',').every((code) => is.split(',').includes(code));
}
