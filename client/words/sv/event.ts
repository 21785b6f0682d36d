import type { event as english } from '../en/event.ts';
import type { WordsOf } from '../../words.ts';

export const event: WordsOf<typeof english> = {
  'events.description': {
    one: '{count} evenemang där städer visade varandra sina praktiker.',
    other: '{count} evenemang där städer visade varandra sina praktiker.',
  },
  'events.lead': 'Temaevenemang, studiebesök och verkstäder där städer visade varandra sina praktiker.',
  'event.number': 'Nummer',
  'event.format': 'Form',
  'event.date-note': 'Om datumet',
  'event.shown': 'Vad som visades',
  'event.none-shown': 'Det är inte registrerat vilka praktiker som visades.',
  'event.practice': '{practice} från {city}',
  'event.practice.role': '{practice} ({role}) från {city}',
  'event.participants': 'Vilka som kom',
  'event.participants.inferred': '{cities} (härlett, ingen källa räknar upp dem)',
  'event.no-outcomes': 'Inget övertagande som började här är registrerat.',
  'event.outcome': '{adoption} (här: {step})',
  'event.perhaps':
    'Senare övertagna av städer som var på plats, även om ingen källa säger att det var på grund av det här evenemanget:',
};
