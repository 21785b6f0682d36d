import type { version as english } from '../en/version.ts';
import type { WordsOf } from '../../words.ts';

export const version: WordsOf<typeof english> = {
  'version.title': '{title}, version {version}',
  'version.description': '{title}, så som den var i version {version}, sparad den {date}.',
  'version.saved': 'Version {version}, sparad den {date}',
  'version.words':
    'Detta är postens ord den dagen; staden och ämnena heter som de heter nu. Övertaganden och evenemang är egna poster och finns på {page}.',
  'version.words.page': 'praktikens sida',
  'version.archived': 'Den här praktiken arkiverades den {date} och hålls inte längre aktuell.',
  'version.newest': 'Detta är den nyaste versionen.',
  'version.last': 'Detta är den sista versionen.',
  'version.earlier.newest': 'Detta är en tidigare version. Den nyaste är {version}, sparad den {date}.',
  'version.earlier.last': 'Detta är en tidigare version. Den sista är {version}, sparad den {date}.',
  'version.changed': 'Ändrat sedan dess: {fields}.',
  'version.practice': 'Praktiken',
  'version.previous': '← Version {version}',
  'version.next': 'Version {version} →',
};
