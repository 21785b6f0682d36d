export const version = {
  'version.title': '{title}, version {version}',
  'version.description': '{title}, as it was in version {version}, saved on {date}.',
  'version.saved': 'Version {version}, saved on {date}',
  'version.words':
    'These are the words of the record on that day; the city and the subjects are called as they are now. Adoptions and events are records of their own, on {page}.',
  'version.words.page': 'the page of the practice',
  'version.archived': 'This practice was archived on {date} and is not kept up any more.',
  'version.newest': 'This is the newest version.',
  'version.last': 'This is the last version.',
  'version.earlier.newest': 'This is an earlier version. The newest is {version}, saved on {date}.',
  'version.earlier.last': 'This is an earlier version. The last is {version}, saved on {date}.',
  'version.changed': 'Changed since: {fields}.',
  'version.practice': 'The practice',
  'version.previous': '← Version {version}',
  'version.next': 'Version {version} →',
} as const;
