export const privacy = {
  'privacy.title': 'Privacy',
  'privacy.description': 'What is kept about visitors and about people in the catalogue, and what is not.',
  'privacy.lead':
    'There are no accounts, no cookies and no counting of visitors. This is all there is to say.',
  'privacy.address': 'What you choose stands in the address',
  'privacy.address.text':
    'Your search, your city, your shortlist and your notes are parts of the address of the page. The catalogue does not keep them. Whoever gets the address can read them, so write nothing into a note that is not for others.',
  'privacy.device': 'What your device keeps, if you ask for it',
  'privacy.device.text':
    'Recent searches and a shortlist are kept in the storage of your browser from the moment that you ask for it, and not before. There is a button for forgetting them in the same place. They leave your device only when you use them; whoever uses the same browser sees them too. The same goes for switching off the key / (on the page about accessibility).',
  'privacy.searches': 'Searches that find nothing',
  'privacy.searches.text':
    'The words of searches that find nothing are counted by the month, so that we learn what is missing. They are kept for thirteen months at most. Who asked, from where and on which day is not noted.',
  'privacy.searches.not':
    'Searches with an e-mail address, a web address or a number of four digits or more in them are not counted, nor are those with more than six words or with a very long one.',
  'privacy.log': 'The log of the server',
  'privacy.log.text':
    'As it is delivered, the server writes two lines into its log for each request: when it came, which page was asked for, from which network (the internet address without its end), and how the answer went. What you have chosen or searched for is not in them. The lines serve to find faults; the catalogue does not hold them. So that nobody takes more than their share, the server also remembers for about a minute how much was asked from an address; that is written down nowhere.',
  'privacy.log.operator':
    'Whoever runs this site decides where the log goes and how long it is kept, and can have errors alone written to it ({setting}).',
  'privacy.outside': 'Who else gets something',
  'privacy.outside.pages':
    'The pages load nothing from other sites, and links to other sites do not tell them which page you come from.',
  'privacy.outside.search':
    'Where whoever runs this site has set up a search engine or a language model of its own beside the catalogue, the words of a search are passed to it, and nothing about you.',
  'privacy.people': 'People in the catalogue',
  'privacy.people.text':
    'People’s names are left out of the records on purpose. Whom to ask about a practice is kept apart from its record and appears on no page, in no answer of the API and in no file for download.',
  'privacy.people.erase':
    'Whoever wants an address to be taken out of everything can have that done, out of former versions of the records too.',
  'privacy.contact': 'Whom to write to',
  'privacy.contact.text':
    'Whoever runs this site answers for it. Where an address for questions was given, it is at {address}.',
} as const;
