import { asc, eq } from 'drizzle-orm';
import { city, cityLanguage } from '../db/tables.ts';
import { code, field, type Table } from './field.ts';

const CITIES: Table = {
  name: 'cities',
  title: 'Cities',
  description:
    'Places, one a row: mostly cities; regions and countries where a practice was run at that level.',
  key: ['slug'],
  refersTo: [],
  from: city,
  order: [asc(city.slug)],
  fields: [
    field('slug', 'slug', city.slug, 'Permanent name of the place.'),
    field('page', 'url', city.slug, 'Address of its page.', { page: '/cities/' }),
    field('name', 'text', city.name, 'In English.'),
    field('local_name', 'text', city.localName, 'As it is called there.'),
    code('kind', 'placeKind', city.kind, 'What kind of place it is.'),
    field('country', 'country', city.country, 'ISO 3166-1 alpha-2.'),
    field('region', 'text', city.region, 'The region it is in.'),
    field('lat', 'number', city.lat, 'Latitude (WGS 84).', { unit: 'degree' }),
    field('lon', 'number', city.lon, 'Longitude (WGS 84).', { unit: 'degree' }),
    field('population', 'integer', city.population, 'Inhabitants.', { unit: 'person' }),
    field('population_year', 'integer', city.populationYear, 'The year they were counted.', { unit: 'year' }),
    code('partner', 'partner', city.partner, 'Its role in the project BETTER; empty for all but five.'),
    field('website', 'url', city.website, 'Its own page.'),
    field('note', 'text', city.note, 'What readers of the record should know.'),
    code('confidence', 'confidence', city.confidence, 'Whether sources state it, or it was inferred.'),
    field('version', 'integer', city.version, 'Which version of the record this is.'),
    field('updated', 'instant', city.updatedAt, 'When that version was saved.'),
  ],
};

const CITY_LANGUAGES: Table = {
  name: 'city_languages',
  title: 'Languages of cities',
  description: 'One language that is worked in there a row.',
  key: ['city', 'language'],
  refersTo: [{ field: 'city', table: 'cities' }],
  from: cityLanguage,
  joins: [{ table: city, on: eq(city.id, cityLanguage.cityId) }],
  order: [asc(city.slug), asc(cityLanguage.language)],
  fields: [
    field('city', 'slug', city.slug, 'The place.'),
    field('language', 'language', cityLanguage.language, 'The language.'),
  ],
};

export const PLACE_TABLES: readonly Table[] = [CITIES, CITY_LANGUAGES];
