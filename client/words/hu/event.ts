import type { event as english } from '../en/event.ts';
import type { WordsOf } from '../../words.ts';

export const event: WordsOf<typeof english> = {
  'events.description': {
    one: '{count} esemény, ahol a városok megmutatták egymásnak gyakorlataikat.',
    other: '{count} esemény, ahol a városok megmutatták egymásnak gyakorlataikat.',
  },
  'events.lead':
    'Tematikus rendezvények, tanulmányutak és műhelyek, ahol a városok megmutatták egymásnak gyakorlataikat.',
  'event.number': 'Sorszám',
  'event.format': 'Forma',
  'event.date-note': 'Az időpontról',
  'event.shown': 'Mit mutattak be',
  'event.none-shown': 'Nincs feljegyezve, mely gyakorlatokat mutatták be.',
  'event.practice': '{practice}, {city}',
  'event.practice.role': '{practice} ({role}), {city}',
  'event.participants': 'Kik vettek részt',
  'event.participants.inferred': '{cities} (következtetett, egyetlen forrás sem sorolja fel őket)',
  'event.no-outcomes': 'Nincs feljegyezve olyan átvétel, amely itt kezdődött.',
  'event.outcome': '{adoption} (itt: {step})',
  'event.perhaps':
    'Később vették át jelen lévő városok, bár egyetlen forrás sem állítja, hogy emiatt az esemény miatt:',
};
