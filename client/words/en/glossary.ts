export const glossary = {
  'glossary.short': 'Glossary',
  'glossary.title': 'Words used here',
  'glossary.description': 'The words of the catalogue and of Interreg Europe in plain language.',
  'glossary.good-practice': 'Good practice',
  'glossary.good-practice.means':
    'Something a city did that worked, described so that another city can judge and use it.',
  'glossary.adoption': 'Adoption',
  'glossary.adoption.means':
    'Another city taking it over, wholly or in part. It has a record of its own, also when it was given up.',
  'glossary.thematic-event': 'Thematic event',
  'glossary.thematic-event.means': 'A meeting at which cities present practices on one subject.',
  'glossary.study-visit': 'Study visit',
  'glossary.study-visit.means': 'A visit to see a practice at work and question those who run it.',
  'glossary.import-workshop': 'Import workshop',
  'glossary.import-workshop.means':
    'A working session in which the owner of a practice and the city that wants it plan its use there.',
  'glossary.action-plan': 'Action plan',
  'glossary.action-plan.means': 'What a city resolved to do with what it learned, and how it is getting on.',
  'glossary.origin': 'City of origin',
  'glossary.origin.means': 'The city in which a practice started.',
  'glossary.import-city': 'Import city',
  'glossary.import-city.means': 'A city that takes a practice over, or examines whether it will.',
  'glossary.transfer': 'Transfer',
  'glossary.transfer.means':
    'The way of a practice from one city to another, step by step: first seen, examined, planned, started, running.',
  'glossary.interreg': 'Interreg Europe',
  'glossary.interreg.means':
    'A programme of the European Union in which public bodies of different countries learn from each other.',
  'glossary.better': 'BETTER',
  'glossary.better.means':
    'The Interreg Europe project (2019–2023) in which Genoa, Gävle, Birmingham, Tartu and Nyíregyháza exchanged practices; the catalogue began with it.',
  'glossary.policy-instrument': 'Policy instrument',
  'glossary.policy-instrument.means':
    'The programme, strategy or rule that an action plan sets out to improve.',
  'glossary.managing-authority': 'Managing authority',
  'glossary.managing-authority.means':
    'The public body that is in charge of a programme paid for with European funds in its country or region.',
  'glossary.subject': 'Subject',
  'glossary.subject.means': 'What a practice is about, in words that are the same for all records.',
  'glossary.source': 'Source',
  'glossary.source.means': 'Where what a record says can be read: a page, a report, an evaluation.',
  'glossary.inferred': 'Inferred',
  'glossary.inferred.means': 'Not stated by a source, but concluded from sources; the record tells how.',
  'glossary.not-asked': 'Not asked',
  'glossary.not-asked.means':
    'No source says anything about it, and nobody has been asked. It does not mean that there is nothing.',
  'glossary.evidence': 'Evidence',
  'glossary.evidence.means':
    'How well it is shown that a practice works, from 0 to 5, computed from what its record holds. It says nothing about how good the practice is.',
  'glossary.gap': 'Gap',
  'glossary.gap.means': 'A topic on which a place, or everybody, has no practice in the catalogue.',
  'glossary.shortlist': 'Shortlist',
  'glossary.shortlist.means':
    'The practices that you have chosen to look at together, in the address of the page.',
  'glossary.brief': 'Council brief',
  'glossary.brief.means': 'A shortlist for printing: each practice on one page, for those who decide.',
} as const;
