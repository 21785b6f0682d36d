import type { city as english } from '../en/city.ts';
import type { WordsOf } from '../../words.ts';

export const city: WordsOf<typeof english> = {
  'city.title': '{city}, {country}',
  'city.description': '{city}: {practices} di qui, {adoptions}, eventi e piani d’azione.',
  'city.adoptions': {
    one: '{count} adozione',
    many: '{count} di adozioni',
    other: '{count} adozioni',
  },
  'city.population': 'Popolazione',
  'city.population.year': '{population} ({year})',
  'city.languages': 'Lingue',
  'city.role': 'Ruolo',
  'city.gave': 'Che cosa ha dato',
  'city.gave.none': 'Non è ancora registrata alcuna pratica nata qui.',
  'city.took': 'Che cosa ha ripreso',
  'city.took.none': 'Non è ancora registrata alcuna adozione.',
  'city.passed-on': 'Che cosa altri hanno ripreso da qui',
  'city.plans': 'Piani d’azione, e a che punto sono',
  'city.plan.none': 'Nessuna sua azione è registrata.',
  'city.suggested': 'Che cosa hanno ripreso città simili a {city}, e qui ancora manca',
  'city.suggested.why': 'Ripresa da {city}: {ways}',
  'city.like.size': 'circa la stessa dimensione',
  'city.like.country': 'lo stesso Paese',
  'city.like.language': 'la stessa lingua',
};
