import type { event as english } from '../en/event.ts';
import type { WordsOf } from '../../words.ts';

export const event: WordsOf<typeof english> = {
  'events.description': {
    one: '{count} evento in cui le città si sono mostrate le proprie pratiche.',
    many: '{count} di eventi in cui le città si sono mostrate le proprie pratiche.',
    other: '{count} eventi in cui le città si sono mostrate le proprie pratiche.',
  },
  'events.lead':
    'Eventi tematici, visite di studio e workshop in cui le città si sono mostrate le proprie pratiche.',
  'event.number': 'Numero',
  'event.format': 'Modalità',
  'event.date-note': 'Sulla data',
  'event.shown': 'Che cosa è stato mostrato',
  'event.none-shown': 'Non è registrato quali pratiche siano state mostrate.',
  'event.practice': '{practice}, {city}',
  'event.practice.role': '{practice} ({role}), {city}',
  'event.participants': 'Chi c’era',
  'event.participants.inferred': '{cities} (dedotto: nessuna fonte le elenca)',
  'event.no-outcomes': 'Non è registrata alcuna adozione nata qui.',
  'event.outcome': '{adoption} (qui: {step})',
  'event.perhaps':
    'Riprese in seguito da città che erano presenti, anche se nessuna fonte dice che sia stato per questo evento:',
};
