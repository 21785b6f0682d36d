export const about = {
  'about.short': 'About',
  'about.description': 'What Practice Exchange is, where its records come from, and how sure they are.',
  'about.title': 'About Practice Exchange',
  'about.lead': 'A knowledge base in which cities exchange good practices, and follow what became of them.',
  'about.origin': 'Where it comes from',
  'about.origin.text':
    'From 2019 to 2023 the Interreg Europe project BETTER joined Genoa, Gävle, Birmingham, Tartu and Nyíregyháza. They showed each other how they bring services online and make room for innovation, examined what they liked at study visits, and planned its use at home in regional action plans. Much of that knowledge stayed in newsletters. Here it can be searched, followed and cited.',
  'about.says': 'What a record says, and what it does not',
  'about.says.sources': 'Every record names its sources. Nothing is added that no source states.',
  'about.says.inferred':
    'Where something was concluded instead of read, the record says {inferred} and tells how.',
  'about.says.answers':
    '{notAsked}, {unknown} and {none} are three different answers. “Nobody has been asked what went wrong” is not “nothing went wrong”.',
  'about.says.places':
    'Positions and numbers of inhabitants that no project page gives are those of {geonames} (CC BY 4.0); the map is drawn from Natural Earth.',
  'about.says.outside': 'Practices outside BETTER are in the catalogue too, and marked as such.',
  'about.says.names': 'People’s names are left out on purpose.',
  'about.inferred': 'inferred',
  'about.not-asked': 'Not asked',
  'about.unknown': 'unknown',
  'about.none': 'none',
  'about.words': 'Words used here',
  'about.words.all': 'All words explained',
  'about.using': 'Using the catalogue',
  'about.using.licence':
    'The texts are licensed under {licence}: use them freely and name Practice Exchange. Everything on these pages can also be read by programs: see {api}.',
  'about.using.api': 'the API for developers',
  'about.using.privacy':
    'No cookies are set and nobody is counted. The words of searches that find nothing are counted by the month, so that we learn what is missing: without anything about who asked, and for thirteen months at most.',
  'about.using.privacy.more': 'What is kept, and what is not',
} as const;
