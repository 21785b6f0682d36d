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
  // What stands for a part has no slash in it; the part before an ending has no dot either.
  const parts = path.replaceAll('.', String.raw`\.`).replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+?)');
  const { groups = {} } = new RegExp(`^${parts}$`).exec(url.pathname) ?? {};
  for (const [name, value] of Object.entries(groups)) values[name] = decodeURIComponent(value);
  return values;
}
