// One model of statements for DCAT, kept as JSON-LD in a small subset: compact names, and for every value an object that
// says what it is. So it is a JSON-LD document as it stands, and Turtle is the same written in another way (turtle.ts).

export interface Literal {
  readonly '@value': string;
  readonly '@language'?: string;
  readonly '@type'?: string;
}
interface Reference {
  readonly '@id': string;
  readonly '@type'?: undefined;
  readonly '@value'?: undefined;
}
export type Statement = Literal | Reference | Resource;
/** A thing with what is said of it; without an `@id` it has no name of its own. */
export interface Resource {
  readonly '@id'?: string;
  readonly '@type': string | readonly string[];
  readonly '@value'?: undefined;
  readonly [property: string]: Statement | readonly Statement[] | string | readonly string[] | undefined;
}

export const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export const english = (text: string): Literal => ({ '@value': text, '@language': 'en' });
export const instant = (text: string): Literal => ({ '@value': text, '@type': 'xsd:dateTime' });
export const year = (text: string): Literal => ({ '@value': text, '@type': 'xsd:gYear' });
export const plain = (text: string): Literal => ({ '@value': text });
export const at = (address: string): Reference => ({ '@id': address });

/** What of an optional value is there. */
export const maybe = <T, S>(value: T | undefined, make: (value: T) => S): S | undefined =>
  value === undefined ? undefined : make(value);

/** The statements as a JSON-LD document. */
export const asJsonLd = (resources: readonly Resource[]): string =>
  JSON.stringify({ '@context': PREFIXES, '@graph': resources }, null, 1);
