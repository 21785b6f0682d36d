import type { Json, Node } from './reading.ts';

const isNode = (value: Json | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys and values of a document that its expanded form does not have, each as a path; a second look beside the processor's own. */
export function lost(written: Json, read: Json | undefined, context: Node, path = ''): string[] {
  const vocabulary = typeof context['@vocab'] === 'string' ? context['@vocab'] : '';
  const full = (key: string): string => {
    if (key.startsWith('@')) return key;
    const [prefix = '', name] = key.split(':');
    const known = name === undefined ? undefined : context[prefix];
    return typeof known === 'string' ? known + String(name) : vocabulary + key;
  };
  if (Array.isArray(written)) {
    if (!Array.isArray(read) || read.length !== written.length) return [`${path}: not as many values`];
    return written.flatMap((each, at) => lost(each, read[at], context, `${path}[${at}]`));
  }
  if (!isNode(read)) return [`${path}: nothing`];
  if (!isNode(written)) {
    const kept = read['@value'] ?? read['@id'];
    return kept === written ? [] : [`${path}: ${JSON.stringify(written)} became ${JSON.stringify(kept)}`];
  }
  return Object.entries(written)
    .filter(([key]) => key !== '@context')
    .flatMap(([key, value]) => {
      const found = read[full(key)];
      const here = `${path}/${key}`;
      if (found === undefined) return [`${here}: dropped`];
      if (key === '@id' || key === '@value' || key === '@language')
        return found === value ? [] : [`${here}: changed`];
      if (key === '@type') return [];
      if (key === '@reverse') return lost(value, found, context, here);
      return lost(Array.isArray(value) ? value : [value], found, context, here);
    });
}
