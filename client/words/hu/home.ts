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
  'home.story': 'Egy eseménytől az eredményig',
  'home.story.text': 'A katalógus egyik átvétele, lépésről lépésre.',
  'home.cite': 'Hogyan hivatkozzon rá',
  'home.cite.text':
    'Minden bejegyzés és minden találati lista végén ott a hivatkozása, másolásra vagy hivatkozáskezelőbe való fájlként. Példa: {practice}.',
  'home.correct': 'Hogyan javíthat vagy egészíthet ki valamit',
  'home.correct.text':
    'Minden bejegyzés végén van egy sor, ahol jelezheti, mi hibás benne. Ha valami hiányzik, vagy az Ön városa vett át egy gyakorlatot, írjon ide: {address}. Nevezzen meg forrást: olyasmi nem kerül be, amit egy forrás sem állít.',
};
