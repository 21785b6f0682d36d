/** A shortlist as the address holds it: `list=spoku,dips`, in the visitor's order, and `note.spoku=…`. */
export interface Shortlist {
  readonly slugs: readonly string[];
  readonly notes: Readonly<Record<string, string>>;
}

/** More than this nobody compares, and an address has its limits. */
export const MOST = 8;
export const MOST_COMPARED = 5;

export function shortlistIn(parameters: URLSearchParams): Shortlist {
  const order = parameters.get('order');
  const slugs = (order === null ? parameters.getAll('list') : [order])
    .flatMap((list) => list.split(','))
    .filter((slug) => /^[a-z0-9-]{1,80}$/.test(slug));
  const chosen = [...new Set(slugs)].slice(0, MOST);
  const notes = chosen.flatMap((slug) => {
    const note = parameters.get(`note.${slug}`)?.trim() ?? '';
    return note === '' ? [] : [[slug, note.slice(0, 500)] as const];
  });
  return { slugs: chosen, notes: Object.fromEntries(notes) };
}

/** The same address with another list. A note goes when its practice does. */
export function withList({ pathname, searchParams }: URL, slugs: readonly string[]): string {
  const parameters = new URLSearchParams(searchParams);
  // Said, and said to be empty: see carried.ts.
  parameters.set('list', slugs.join(','));
  for (const name of Array.from(parameters.keys()))
    if (name.startsWith('note.') && !slugs.includes(name.slice(5))) parameters.set(name, '');
  return `${pathname}?${parameters.toString().replaceAll('%2C', ',')}`;
}

export const toggled = (slugs: readonly string[], slug: string): string[] =>
  slugs.includes(slug) ? slugs.filter((each) => each !== slug) : [...slugs, slug].slice(0, MOST);

/** One step up or down; at the ends nothing changes. */
export function moved(slugs: readonly string[], slug: string, by: 1 | -1): string[] {
  const at = slugs.indexOf(slug);
  const to = at + by;
  if (at < 0 || to < 0 || to >= slugs.length) return [...slugs];
  const next = [...slugs];
  [next[at], next[to]] = [next[to] as string, next[at] as string];
  return next;
}
