export const home = {
  'home.title': 'Practice Exchange: good practices that cities can take over',
  'home.description':
    '{practices} of European cities: what was done, what it cost, what went wrong, and who took it over.',
  'home.heading': 'What another city did, yours can do too',
  'home.examples': 'For example {first}, {second} or {third}',
  'home.example.grants': 'grant applications',
  'home.latest': 'Latest transfers',
  'home.all-transfers': { one: 'All {count} transfer', other: 'All {count} transfers' },
  'home.partners': 'The five cities of BETTER',
  'home.partners.story':
    'From 2019 to 2023 they learned each other’s practices at thematic events, study visits and import workshops, and carried them into regional action plans.',
  'home.subjects': 'By subject',
  'home.all-subjects': 'All subjects',
  'home.story': 'From an event to a result',
  'home.story.text': 'One transfer in the catalogue, step by step.',
  'home.cite': 'How to cite',
  'home.cite.text':
    'Every record and every list of results ends with its reference, to copy or as a file for reference managers: see {practice}.',
  'home.correct': 'How to correct or add something',
  'home.correct.text':
    'Every record ends with a line for telling us what is wrong in it. If something is missing, or your city took a practice over, write to {address}. Name a source: nothing is added that no source states.',
} as const;
