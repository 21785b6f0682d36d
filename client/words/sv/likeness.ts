import type { likeness as english } from '../en/likeness.ts';
import type { WordsOf } from '../../words.ts';

export const likeness: WordsOf<typeof english> = {
  'likeness.yours': 'Din stad har den.',
  'likeness.alike': 'Som din stad:',
  'likeness.unlike': 'Ingen stad som liknar din har den.',
  'likeness.about-your-size': 'ungefär lika stor ({place})',
  'likeness.near-your-size': 'inte långt från din stads storlek ({place})',
  'likeness.your-language': 'ditt språk ({place})',
  'likeness.your-country': 'ditt land ({place})',
  'likeness.country-of-adopter': 'samma land som en stad som tagit över den ({place})',
  'likeness.adopter': '{place}, som tog över den',
  'likeness.per-inhabitant': '{amount} per invånare i din stad under det första året.',
  'likeness.unknown': 'Uppgift saknas: {what}.',
  'likeness.unknown.population': 'storlek',
  'likeness.unknown.country': 'land',
  'likeness.unknown.language': 'språk',
  'likeness.unknown.cost': 'kostnad',
  'likeness.inhabitants': { one: '{count} invånare', other: '{count} invånare' },
  'likeness.my-city': '{name}: {facts}',
  'likeness.not-known': 'Katalogen känner inte till {city}. {more}, så kan praktikerna jämföras med den.',
  'likeness.not-known.more':
    'Ange hur många invånare den har, vilket land den ligger i eller vilket språk som talas',
  'likeness.say': 'Ange vilken stad som är din och se vilka praktiker som fungerat i liknande städer',
  'likeness.compared': 'Jämfört med {city}',
  'likeness.change': 'Byt',
  'likeness.change.label': 'Byt stad',
};
