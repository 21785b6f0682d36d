import type { home as english } from '../en/home.ts';
import type { WordsOf } from '../../words.ts';

export const home: WordsOf<typeof english> = {
  'home.title': 'Practice Exchange: goda praktiker som städer kan ta över',
  'home.description':
    '{practices} från europeiska städer: vad som gjordes, vad det kostade, vad som gick fel och vem som tog över det.',
  'home.heading': 'Det en annan stad har gjort kan din stad också göra',
  'home.examples': 'Till exempel {first}, {second} eller {third}',
  'home.example.grants': 'bidragsansökningar',
  'home.latest': 'Senaste överföringarna',
  'home.all-transfers': { one: 'Alla överföringar ({count})', other: 'Alla överföringar ({count})' },
  'home.partners': 'De fem BETTER-städerna',
  'home.partners.story':
    'Från 2019 till 2023 lärde de sig varandras praktiker vid temaevenemang, studiebesök och importverkstäder och förde in dem i regionala handlingsplaner.',
  'home.subjects': 'Efter ämne',
  'home.all-subjects': 'Alla ämnen',
};
