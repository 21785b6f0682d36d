import type { version as english } from '../en/version.ts';
import type { WordsOf } from '../../words.ts';

export const version: WordsOf<typeof english> = {
  'version.title': '{title}, {version}. változat',
  'version.description': '{title}, {version}. változat (mentve: {date}).',
  'version.saved': '{version}. változat, mentve: {date}',
  'version.words':
    'A bejegyzés szövege az aznapi; a város és a témák a mostani nevükön szerepelnek. Az átvételek és az események külön bejegyzések, itt olvashatók: {page}.',
  'version.words.page': 'a gyakorlat oldala',
  'version.archived': 'Ezt a gyakorlatot archiválták ({date}), és már nem frissítik.',
  'version.newest': 'Ez a legújabb változat.',
  'version.last': 'Ez az utolsó változat.',
  'version.earlier.newest': 'Ez egy korábbi változat. A legújabb: {version} (mentve: {date}).',
  'version.earlier.last': 'Ez egy korábbi változat. Az utolsó: {version} (mentve: {date}).',
  'version.changed': 'Azóta megváltozott: {fields}.',
  'version.practice': 'A gyakorlat',
  'version.previous': '← {version}. változat',
  'version.next': '{version}. változat →',
};
