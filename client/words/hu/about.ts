import type { about as english } from '../en/about.ts';
import type { WordsOf } from '../../words.ts';

export const about: WordsOf<typeof english> = {
  'about.short': 'Névjegy',
  'about.description': 'Mi a Practice Exchange, honnan származnak a bejegyzései, és mennyire megbízhatók.',
  'about.title': 'A Practice Exchange-ről',
  'about.lead': 'Tudásbázis, amelyben a városok jó gyakorlatokat cserélnek, és követik, mi lett belőlük.',
  'about.origin': 'Honnan származik',
  'about.origin.text':
    '2019 és 2023 között a BETTER nevű Interreg Europe projekt összefogta Genovát, Gävlét, Birminghamet, Tartut és Nyíregyházát. Megmutatták egymásnak, hogyan viszik az ügyeket az internetre és hogyan adnak teret az újításnak; tanulmányutakon megvizsgálták, ami megtetszett nekik, és regionális cselekvési tervekben megtervezték otthoni alkalmazását. E tudás nagy része hírlevelekben maradt. Itt kereshető, követhető és hivatkozható.',
  'about.says': 'Mit mond meg egy bejegyzés, és mit nem',
  'about.says.sources':
    'Minden bejegyzés megnevezi a forrásait. Semmi olyat nem teszünk hozzá, amit forrás nem állít.',
  'about.says.inferred':
    'Ahol valamit következtettünk és nem olvastunk, ott a bejegyzésben az áll: {inferred}, és az is, hogyan.',
  'about.says.answers':
    '{notAsked}, {unknown} és {none}: ez három különböző válasz. „Senkit sem kérdeztek meg, mi nem sikerült” nem azt jelenti, hogy „minden sikerült”.',
  'about.says.places':
    'Azok a helyzetadatok és lakosságszámok, amelyeket egyetlen projektoldal sem közöl, innen származnak: {geonames} (CC BY 4.0); a térkép a Natural Earth alapján készült.',
  'about.says.outside': 'A BETTER-en kívüli gyakorlatok is szerepelnek a katalógusban, és ezt jelöljük.',
  'about.says.names': 'Személyek nevét szándékosan elhagyjuk.',
  'about.inferred': 'következtetett',
  'about.not-asked': 'Nem kérdezték meg',
  'about.unknown': 'nem ismert',
  'about.none': 'nincs',
  'about.words': 'Az itt használt szavak',
  'about.words.all': 'Minden szó magyarázata',
  'about.using': 'A katalógus használata',
  'about.using.licence':
    'A szövegek licence: {licence}. Használja őket szabadon, és nevezze meg a Practice Exchange-et. Az oldalakon mindent programok is olvashatnak: {api}.',
  'about.using.api': 'az API fejlesztőknek',
  'about.using.privacy':
    'Nem helyezünk el sütiket, és senkit sem számolunk. Az eredménytelen keresések szavait havonta számoljuk, hogy megtudjuk, mi hiányzik: a kérdezőről semmit sem jegyzünk fel, és legfeljebb tizenhárom hónapig őrizzük őket.',
  'about.using.privacy.more': 'Mit őrzünk meg, és mit nem',
};
