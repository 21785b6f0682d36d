import type { home as english } from '../en/home.ts';
import type { WordsOf } from '../../words.ts';

export const home: WordsOf<typeof english> = {
  'home.title': 'Practice Exchange: jó gyakorlatok, amelyeket a városok átvehetnek',
  'home.description':
    '{practices} európai városokból: mit tettek, mennyibe került, mi nem sikerült, és ki vette át.',
  'home.heading': 'Amit egy másik város megtett, azt az Öné is megteheti',
  'home.examples': 'Például {first}, {second} vagy {third}',
  'home.example.grants': 'támogatási kérelmek',
  'home.latest': 'A legújabb átvételek',
  'home.all-transfers': { one: 'Minden átvétel ({count})', other: 'Minden átvétel ({count})' },
  'home.partners': 'A BETTER öt városa',
  'home.partners.story':
    '2019 és 2023 között tematikus rendezvényeken, tanulmányutakon és átvételi műhelyeken ismerték meg egymás gyakorlatait, majd regionális cselekvési tervekbe vitték őket.',
  'home.subjects': 'Témák szerint',
  'home.all-subjects': 'Minden téma',
};
