import type { likeness as english } from '../en/likeness.ts';
import type { WordsOf } from '../../words.ts';

export const likeness: WordsOf<typeof english> = {
  'likeness.yours': 'Sinu linnas on see olemas.',
  'likeness.alike': 'Sarnane sinu linnaga:',
  'likeness.unlike': 'Üheski sinu linnaga sarnases linnas seda ei ole.',
  'likeness.about-your-size': 'umbes sama suur ({place})',
  'likeness.near-your-size': 'suuruselt üsna lähedal ({place})',
  'likeness.your-language': 'sinu keel ({place})',
  'likeness.your-country': 'sinu riik ({place})',
  'likeness.country-of-adopter': 'sama riik mis ülevõtjal ({place})',
  'likeness.adopter': '{place}, kes selle üle võttis',
  'likeness.per-inhabitant': '{amount} sinu linna elaniku kohta esimesel aastal.',
  'likeness.unknown': 'Andmed puuduvad: {what}.',
  'likeness.unknown.population': 'suurus',
  'likeness.unknown.country': 'riik',
  'likeness.unknown.language': 'keel',
  'likeness.unknown.cost': 'maksumus',
  'likeness.inhabitants': { one: '{count} elanik', other: '{count} elanikku' },
  'likeness.my-city': '{name}: {facts}',
  'likeness.not-known': 'Kataloog ei tunne linna {city}. {more}, siis saab praktikaid sellega võrrelda.',
  'likeness.not-known.more': 'Ütle, mitu elanikku seal on, mis riigis see on või mis keelt räägitakse',
  'likeness.say': 'Ütle, milline on sinu linn, ja vaata, mis on toiminud sarnastes linnades',
  'likeness.compared': 'Võrdluseks: {city}',
  'likeness.change': 'Muuda',
  'likeness.change.label': 'Muuda oma linna',
};
