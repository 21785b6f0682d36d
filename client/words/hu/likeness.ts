import type { likeness as english } from '../en/likeness.ts';
import type { WordsOf } from '../../words.ts';

export const likeness: WordsOf<typeof english> = {
  'likeness.yours': 'Az Ön városában már van ilyen.',
  'likeness.alike': 'Hasonló az Önéhez:',
  'likeness.unlike': 'Egyetlen, az Önéhez hasonló városban sincs ilyen.',
  'likeness.about-your-size': 'körülbelül ugyanakkora ({place})',
  'likeness.near-your-size': 'méretben nem áll messze ({place})',
  'likeness.your-language': 'az Ön nyelve ({place})',
  'likeness.your-country': 'az Ön országa ({place})',
  'likeness.country-of-adopter': 'ugyanaz az ország, mint egy átvevőé ({place})',
  'likeness.adopter': '{place}, amely átvette',
  'likeness.per-inhabitant': '{amount} az Ön városának egy lakosára az első évben.',
  'likeness.unknown': 'Nincs adat: {what}.',
  'likeness.unknown.population': 'méret',
  'likeness.unknown.country': 'ország',
  'likeness.unknown.language': 'nyelv',
  'likeness.unknown.cost': 'költség',
  'likeness.inhabitants': { one: '{count} lakos', other: '{count} lakos' },
  'likeness.my-city': '{name}: {facts}',
  'likeness.not-known':
    'A katalógus nem ismeri ezt a várost: {city}. {more}, és a gyakorlatok összevethetők vele.',
  'likeness.not-known.more': 'Adja meg lakosainak számát, az országát vagy a nyelvét',
  'likeness.say': 'Adja meg a városát, és nézze meg, mely gyakorlatok váltak be hasonló városokban',
  'likeness.compared': 'Összevetve ezzel: {city}',
  'likeness.change': 'Módosítás',
  'likeness.change.label': 'Módosítás: az Ön városa',
};
