import type { event as english } from '../en/event.ts';
import type { WordsOf } from '../../words.ts';

export const event: WordsOf<typeof english> = {
  'events.description': {
    one: '{count} sündmus, kus linnad näitasid üksteisele oma praktikaid.',
    other: '{count} sündmust, kus linnad näitasid üksteisele oma praktikaid.',
  },
  'events.lead': 'Teemaüritused, õppekülastused ja töötoad, kus linnad näitasid üksteisele oma praktikaid.',
  'event.number': 'Järjekorranumber',
  'event.format': 'Vorm',
  'event.date-note': 'Kuupäeva kohta',
  'event.shown': 'Mida näidati',
  'event.none-shown': 'Ei ole kirja pandud, milliseid praktikaid näidati.',
  'event.practice': '{practice}, {city}',
  'event.practice.role': '{practice} ({role}), {city}',
  'event.participants': 'Kes tulid',
  'event.participants.inferred': '{cities} (järeldatud, ükski allikas neid ei loetle)',
  'event.no-outcomes': 'Ühtegi siit alguse saanud ülevõtmist ei ole kirja pandud.',
  'event.outcome': '{adoption} (siin: {step})',
  'event.perhaps':
    'Hiljem võtsid üle linnad, kes olid kohal, kuigi ükski allikas ei ütle, et just selle sündmuse tõttu:',
};
