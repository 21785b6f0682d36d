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
  'home.story': 'Från ett evenemang till ett resultat',
  'home.story.text': 'En överföring i katalogen, steg för steg.',
  'home.cite': 'Så citerar du',
  'home.cite.text':
    'Varje post och varje resultatlista slutar med sin hänvisning, att kopiera eller som fil för referensprogram: se {practice}.',
  'home.correct': 'Så rättar du eller lägger till något',
  'home.correct.text':
    'Varje post slutar med en rad där du kan säga vad som är fel i den. Om något saknas, eller om din stad har tagit över en praktik, skriv till {address}. Ange en källa: inget läggs till som ingen källa säger.',
};
