import { columns } from './csv.ts';
import type { Edge, Place } from './schema.ts';

// GraphML 1.0 (http://graphml.graphdrawing.org/): places are nodes, transfers edges from the giver to the taker.

type Column = [name: string, type: 'string' | 'double' | 'boolean', of: (place: Place) => unknown];

const NODE: Column[] = [
  ['name', 'string', ({ name }) => name],
  ['country', 'string', ({ country }) => country.code],
  ['lat', 'double', ({ lat }) => lat],
  ['lon', 'double', ({ lon }) => lon],
  ['population', 'double', ({ population }) => population],
  ['partner', 'boolean', ({ partner }) => partner],
];

/** What XML 1.0 cannot hold, not even escaped: control characters, halves of pairs, two non-characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
const escaped = (value: unknown): string =>
  String(value)
    .replaceAll(FORBIDDEN, '')
    .replaceAll(/[&<>"\r]/g, (sign) => SIGNS[sign] ?? sign);

const data = (key: string, value: unknown): string =>
  value === null || value === undefined || value === '' ? '' : `<data key="${key}">${escaped(value)}</data>`;

/** The transfers as a graph. Columns of the edge list that say something about a place are left to the nodes. */
export function edgesAsGraphml(edges: readonly Edge[], origin: string): string {
  const of = columns(origin).filter(([name]) => !/^(from|to)_/.test(name));
  const places = new Map(edges.flatMap(({ from, to }) => [from, to]).map((place) => [place.slug, place]));
  const keys = [
    ...NODE.map(([name, type]) => `<key id="n_${name}" for="node" attr.name="${name}" attr.type="${type}"/>`),
    ...of.map(([name]) => `<key id="e_${name}" for="edge" attr.name="${name}" attr.type="string"/>`),
  ];
  const nodes = [...places.values()].map(
    (place) =>
      `<node id="${escaped(place.slug)}">${NODE.map(([name, , value]) => data(`n_${name}`, value(place))).join('')}</node>`,
  );
  const lines = edges.map(
    (edge) =>
      `<edge id="${escaped(edge.slug)}" source="${escaped(edge.from.slug)}" target="${escaped(edge.to.slug)}">` +
      `${of.map(([name, value]) => data(`e_${name}`, value(edge))).join('')}</edge>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
      'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys,
    '<graph id="transfers" edgedefault="directed">',
    ...nodes,
    ...lines,
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}
