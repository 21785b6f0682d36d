export const accessibility = {
  'accessibility.title': 'Accessibility statement',
  'accessibility.description':
    'How far these pages can be used by everyone, what cannot yet, and where to turn.',
  'accessibility.commitment':
    '{operator} is committed to making this website accessible, in accordance with the national law that transposes Directive (EU) 2016/2102 of the European Parliament and of the Council. This statement applies to all pages of this website.',
  'accessibility.operator': 'Whoever runs this site',
  'accessibility.unnamed':
    'The public body whose site this is has not been named here yet. A public body that uses this statement has to be.',
  'accessibility.status': 'Compliance status',
  'accessibility.status.text':
    'This website is partially compliant with the standard EN 301 549 V3.2.1, which takes in WCAG 2.1 at level AA, because of what is listed below. Its pages are made to meet WCAG 2.2 at level AA too.',
  'accessibility.keys.text':
    'Everything here can be used by keyboard. The key / leads to the search box, and so do Ctrl and / together. If the key by itself gets in your way, for instance because you speak to your device, switch it off; your device keeps that.',
  'accessibility.keys.off': 'Switch off the key /',
  'accessibility.keys.on': 'Switch on the key /',
  'accessibility.keys.is-on': 'The key / is on.',
  'accessibility.keys.is-off': 'The key / is off.',
  'accessibility.content': 'Content that is not accessible',
  'accessibility.content.files':
    'Not compliant: files for download (spreadsheets, tables, data for programs) have not been examined as documents. What they hold can be read on the pages.',
  'accessibility.content.titles':
    'Not compliant: in the pictures of transfers, a title that nobody has translated is not marked as being in the language of its source, so a screen reader may pronounce it wrongly (WCAG 3.1.2).',
  'accessibility.content.links':
    'Outside the scope of the law: pages and documents on other websites that sources lead to. They are neither ours nor under our control.',
  'accessibility.preparation': 'Preparation of this statement',
  'accessibility.preparation.text':
    'This statement was prepared on {date}. It rests on a self-assessment by the makers of the software: automatic checks of every page, in light and dark, on narrow and wide screens, use by keyboard alone and without scripts, and a judgement on every criterion. All of it is written down in {report}, which comes with the software.',
  'accessibility.preparation.people':
    'Nobody who depends on a screen reader or another aid has tested these pages so far.',
  'accessibility.feedback': 'Feedback and contact',
  'accessibility.feedback.text':
    'If something on these pages is hard or impossible for you to use, or if you need it in another form, write to {address} and say on which page.',
  'accessibility.feedback.nobody':
    'No address is given here yet. Please turn to the public body whose site this is.',
  'accessibility.enforcement': 'Enforcement procedure',
  'accessibility.enforcement.at':
    'If you get no answer, or one that does not help you, you can complain to the body that supervises the accessibility of public websites: {address}.',
  'accessibility.enforcement.anywhere':
    'If you get no answer, or one that does not help you, you can complain to the body that supervises the accessibility of public websites in the country of the public body whose site this is. Every Member State of the European Union has one.',
} as const;
