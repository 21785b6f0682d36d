import { element, xmlDocument, type Xml } from '../vocabulary/xml.ts';
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

const data = (key: string, value: unknown): readonly Xml[] =>
  typeof value === 'boolean' || typeof value === 'number' || (typeof value === 'string' && value !== '')
    ? [element('data', { key }, `${value}`)]
    : [];

/** The transfers as a graph. Columns of the edge list that say something about a place are left to the nodes. */
export function edgesAsGraphml(edges: readonly Edge[], origin: string): string {
  const of = columns(origin).filter(([name]) => !/^(from|to)_/.test(name));
  const places = new Map(edges.flatMap(({ from, to }) => [from, to]).map((place) => [place.slug, place]));
  const key = (mark: 'n' | 'e', name: string, type: string) =>
    element('key', {
      id: `${mark}_${name}`,
      for: mark === 'n' ? 'node' : 'edge',
      'attr.name': name,
      'attr.type': type,
    });
  const nodes = [...places.values()].map((place) =>
    element(
      'node',
      { id: place.slug },
      NODE.flatMap(([name, , value]) => data(`n_${name}`, value(place))),
    ),
  );
  const lines = edges.map((edge) =>
    element(
      'edge',
      { id: edge.slug, source: edge.from.slug, target: edge.to.slug },
      of.flatMap(([name, value]) => data(`e_${name}`, value(edge))),
    ),
  );
  return xmlDocument(
    element('graphml', NAMESPACES, [
      ...NODE.map(([name, type]) => key('n', name, type)),
      ...of.map(([name]) => key('e', name, 'string')),
      element('graph', { id: 'transfers', edgedefault: 'directed' }, [...nodes, ...lines]),
    ]),
  );
}

const NAMESPACES = {
  xmlns: 'http://graphml.graphdrawing.org/xmlns',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
};
