import type { city as english } from '../en/city.ts';
import type { WordsOf } from '../../words.ts';

export const city: WordsOf<typeof english> = {
  'city.title': '{city}, {country}',
  'city.description': '{city}: {practices} härifrån, {adoptions}, evenemang och handlingsplaner.',
  'city.adoptions': { one: '{count} övertagande', other: '{count} övertaganden' },
  'city.population': 'Befolkning',
  'city.population.year': '{population} ({year})',
  'city.languages': 'Språk',
  'city.role': 'Roll',
  'city.gave': 'Vad den gav',
  'city.gave.none': 'Ingen praktik som startade här är registrerad än.',
  'city.took': 'Vad den tog över',
  'city.took.none': 'Inget övertagande är registrerat än.',
  'city.passed-on': 'Vad andra tog över härifrån',
  'city.plans': 'Handlingsplaner och hur långt de har kommit',
  'city.plan.none': 'Ingen av dess åtgärder är registrerad.',
  'city.suggested': 'Vad städer som liknar {city} har tagit över, men inte {city}',
  'city.suggested.why': '{city} tog över den: {ways}',
  'city.like.size': 'ungefär samma storlek',
  'city.like.country': 'samma land',
  'city.like.language': 'samma språk',
};
