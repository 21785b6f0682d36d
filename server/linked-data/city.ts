import type { City } from '../cities/schema.ts';
import type { Thing } from './node.ts';
import { geoOf, MOST, placeType, practiceLink, publisherLink, sourceNodes } from './things.ts';
import { inLanguage, known, some, webAddress } from './values.ts';

interface Beside {
  readonly origin: string;
  /** What it is called in other languages. */
  readonly names: readonly (readonly [language: string, name: string])[];
}

/** A place: where it is, how many live there, and the practices that started there. */
export function cityNode(city: City, { origin, names }: Beside): Thing {
  const path = `/cities/${city.slug}`;
  const type = placeType(city.kind.code);
  const [language, second] = city.languages;
  const local = second === undefined && language !== undefined ? language.code : 'und';
  const others = new Map(names.map(([of, name]) => [name, of]));
  if (city.localName !== null && !others.has(city.localName)) others.set(city.localName, local);
  others.delete(city.name);
  return {
    '@type': type,
    '@id': origin + path,
    url: origin + path,
    identifier: city.slug,
    name: city.name,
    alternateName: some([...others].map(([name, of]) => inLanguage(name, of))),
    sameAs: city.website === null ? undefined : webAddress(city.website),
    address: {
      '@type': 'PostalAddress',
      addressLocality: type === 'City' ? city.name : undefined,
      addressRegion: known(city.region),
      addressCountry: city.country.code,
    },
    geo: geoOf(city),
    containedInPlace:
      type === 'Country'
        ? undefined
        : { '@type': 'Country', identifier: city.country.code, name: city.country.label },
    additionalProperty:
      city.population === null
        ? undefined
        : {
            '@type': 'PropertyValue',
            propertyID: 'population',
            name: city.populationYear === null ? 'Population' : `Population in ${city.populationYear}`,
            value: city.population,
          },
    subjectOf: some([
      ...(sourceNodes(city.sources) ?? []),
      ...city.gave.slice(0, MOST).map((each) => practiceLink(origin, each)),
    ]),
    mainEntityOfPage: {
      '@type': 'WebPage',
      url: origin + path,
      dateModified: city.updated,
      publisher: publisherLink(origin),
    },
  };
}
