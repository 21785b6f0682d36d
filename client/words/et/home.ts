import type { home as english } from '../en/home.ts';
import type { WordsOf } from '../../words.ts';

export const home: WordsOf<typeof english> = {
  'home.title': 'Practice Exchange: head praktikad, mida linnad saavad üle võtta',
  'home.description':
    '{practices} Euroopa linnadest: mida tehti, palju see maksis, mis läks valesti ja kes selle üle võttis.',
  'home.heading': 'Mida tegi teine linn, seda saab teha ka sinu oma',
  'home.examples': 'Näiteks {first}, {second} või {third}',
  'home.example.grants': 'toetuse taotlemine',
  'home.latest': 'Viimased ülekanded',
  'home.all-transfers': { one: 'Kõik ülekanded ({count})', other: 'Kõik ülekanded ({count})' },
  'home.partners': 'BETTERi viis linna',
  'home.partners.story':
    'Aastatel 2019–2023 õppisid nad üksteise praktikaid tundma teemaüritustel, õppekülastustel ja ülevõtmise töötubades ning viisid need piirkondlikesse tegevuskavadesse.',
  'home.subjects': 'Teemade järgi',
  'home.all-subjects': 'Kõik teemad',
  'home.story': 'Üritusest tulemuseni',
  'home.story.text': 'Üks ülekanne kataloogist, samm-sammult.',
  'home.cite': 'Kuidas viidata',
  'home.cite.text':
    'Iga kirje ja iga tulemuste loendi lõpus on selle viide, kopeerimiseks või failina viitehaldurite jaoks: vaata {practice}.',
  'home.correct': 'Kuidas midagi parandada või lisada',
  'home.correct.text':
    'Iga kirje lõpus on rida, mille kaudu saad öelda, mis selles valesti on. Kui midagi on puudu või su linn on mõne praktika üle võtnud, kirjuta aadressil {address}. Nimeta allikas: me ei lisa midagi, mida ükski allikas ei ütle.',
};
