import type { city as english } from '../en/city.ts';
import type { WordsOf } from '../../words.ts';

export const city: WordsOf<typeof english> = {
  'city.title': '{city}, {country}',
  'city.description': '{city}: {practices} siit, {adoptions}, sündmused ja tegevuskavad.',
  'city.adoptions': { one: '{count} ülevõtmine', other: '{count} ülevõtmist' },
  'city.population': 'Rahvaarv',
  'city.population.year': '{population} ({year})',
  'city.languages': 'Keeled',
  'city.role': 'Roll',
  'city.gave': 'Mida linn andis',
  'city.gave.none': 'Ühtegi siit alguse saanud praktikat ei ole veel kirja pandud.',
  'city.took': 'Mida linn üle võttis',
  'city.took.none': 'Ühtegi ülevõtmist ei ole veel kirja pandud.',
  'city.passed-on': 'Mida teised siit üle võtsid',
  'city.plans': 'Tegevuskavad ja kui kaugel need on',
  'city.plan.none': 'Ühtegi selle kava tegevust ei ole kirja pandud.',
  'city.suggested': '{city}: mida sarnased linnad on üle võtnud, siin aga veel mitte',
  'city.suggested.why': 'Üle võtnud {city}: {ways}',
  'city.like.size': 'umbes sama suur',
  'city.like.country': 'sama riik',
  'city.like.language': 'sama keel',
};
