import type { city as english } from '../en/city.ts';
import type { WordsOf } from '../../words.ts';

export const city: WordsOf<typeof english> = {
  'city.title': '{city}, {country}',
  'city.description': '{city}: {practices} innen, {adoptions}, események és cselekvési tervek.',
  'city.adoptions': { one: '{count} átvétel', other: '{count} átvétel' },
  'city.population': 'Népesség',
  'city.population.year': '{population} ({year})',
  'city.languages': 'Nyelvek',
  'city.role': 'Szerep',
  'city.gave': 'Amit adott',
  'city.gave.none': 'Még nincs feljegyezve innen induló gyakorlat.',
  'city.took': 'Amit átvett',
  'city.took.none': 'Még nincs feljegyezve átvétel.',
  'city.passed-on': 'Amit mások innen vettek át',
  'city.plans': 'Cselekvési tervek, és hol tartanak',
  'city.plan.none': 'Egyetlen intézkedése sincs feljegyezve.',
  'city.suggested': '{city}: amit a hasonló városok átvettek, és itt még nincs',
  'city.suggested.why': 'Átvette {city}: {ways}',
  'city.like.size': 'nagyjából ugyanakkora',
  'city.like.country': 'ugyanaz az ország',
  'city.like.language': 'ugyanaz a nyelv',
};
