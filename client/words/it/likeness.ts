import type { likeness as english } from '../en/likeness.ts';
import type { WordsOf } from '../../words.ts';

export const likeness: WordsOf<typeof english> = {
  'likeness.yours': 'La sua città ce l’ha.',
  'likeness.alike': 'Come la sua città:',
  'likeness.unlike': 'Non ce l’ha nessuna città simile alla sua.',
  'likeness.about-your-size': 'più o meno delle stesse dimensioni ({place})',
  'likeness.near-your-size': 'di dimensioni non molto diverse ({place})',
  'likeness.your-language': 'la sua lingua ({place})',
  'likeness.your-country': 'il suo paese ({place})',
  'likeness.country-of-adopter': 'stesso paese di una città che l’ha adottata ({place})',
  'likeness.adopter': '{place}, che l’ha adottata',
  'likeness.per-inhabitant': '{amount} per ciascun abitante della sua città nel primo anno.',
  'likeness.unknown': 'Dati non registrati: {what}.',
  'likeness.unknown.population': 'dimensioni',
  'likeness.unknown.country': 'paese',
  'likeness.unknown.language': 'lingua',
  'likeness.unknown.cost': 'costo',
  'likeness.inhabitants': {
    one: '{count} abitante',
    many: '{count} di abitanti',
    other: '{count} abitanti',
  },
  'likeness.my-city': '{name}: {facts}',
  'likeness.not-known': 'Il catalogo non conosce {city}. {more}: così le pratiche si potranno confrontare.',
  'likeness.not-known.more': 'Indichi quanti abitanti ha, il paese o la lingua',
  'likeness.say': 'Indichi la sua città e veda quali pratiche hanno funzionato in città simili',
  'likeness.compared': 'Confronto con {city}',
  'likeness.change': 'Cambia',
  'likeness.change.label': 'Cambia la sua città',
};
