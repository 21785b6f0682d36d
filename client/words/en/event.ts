export const event = {
  'events.description': {
    one: '{count} event at which cities showed each other their practices.',
    other: '{count} events at which cities showed each other their practices.',
  },
  'events.lead':
    'Thematic events, study visits and workshops at which cities showed each other their practices.',
  'event.number': 'Number',
  'event.format': 'Format',
  'event.date-note': 'About the date',
  'event.shown': 'What was shown',
  'event.none-shown': 'Which practices were shown is not recorded.',
  'event.practice': '{practice} from {city}',
  'event.practice.role': '{practice} ({role}) from {city}',
  'event.participants': 'Who came',
  'event.participants.inferred': '{cities} (inferred, no source lists them)',
  'event.no-outcomes': 'No adoption is recorded that began here.',
  'event.outcome': '{adoption} ({step} here)',
  'event.perhaps':
    'Later taken over by cities that were there, though no source says that it was because of this event:',
} as const;
