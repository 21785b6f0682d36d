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
} as const;
