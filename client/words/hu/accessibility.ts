import type { accessibility as english } from '../en/accessibility.ts';
import type { WordsOf } from '../../words.ts';

export const accessibility: WordsOf<typeof english> = {
  'accessibility.title': 'Akadálymentesítési nyilatkozat',
  'accessibility.description':
    'Mennyire használhatja bárki ezeket az oldalakat, mi nem használható még, és hová lehet fordulni.',
  'accessibility.commitment':
    '{operator} elkötelezett amellett, hogy ezt a honlapot akadálymentessé tegye, az (EU) 2016/2102 európai parlamenti és tanácsi irányelvet átültető nemzeti joggal összhangban. Ez a nyilatkozat a honlap minden oldalára vonatkozik.',
  'accessibility.operator': 'A honlap üzemeltetője',
  'accessibility.unnamed':
    'Itt még nincs megnevezve az a közszférabeli szervezet, amelyé a honlap. Annak a szervezetnek, amely ezt a nyilatkozatot használja, meg kell neveznie magát.',
  'accessibility.status': 'Megfelelőségi státusz',
  'accessibility.status.text':
    'Ez a honlap az alább felsoroltak miatt részben felel meg az EN 301 549 V3.2.1 szabványnak, amely a WCAG 2.1 AA szintjét is magában foglalja. Az oldalak úgy készültek, hogy a WCAG 2.2 AA szintjének is megfeleljenek.',
  'accessibility.keys.text':
    'Itt minden használható billentyűzettel. A / billentyű a keresőmezőre visz, és a Ctrl és a / együtt is. Ha a billentyű önmagában zavarja, például mert beszéddel irányítja az eszközét, kapcsolja ki; az eszköze megjegyzi.',
  'accessibility.keys.off': 'A / billentyű kikapcsolása',
  'accessibility.keys.on': 'A / billentyű bekapcsolása',
  'accessibility.keys.is-on': 'A / billentyű be van kapcsolva.',
  'accessibility.keys.is-off': 'A / billentyű ki van kapcsolva.',
  'accessibility.content': 'Nem akadálymentes tartalom',
  'accessibility.content.files':
    'Nem felel meg: a letölthető fájlokat (munkafüzetek, táblázatok, programoknak szánt adatok) dokumentumként nem vizsgálták. Ami bennük van, az oldalakon is olvasható.',
  'accessibility.content.titles':
    'Nem felel meg: az átvételek ábráin az olyan címnél, amelyet még senki sem fordított le, nincs jelölve a forrás nyelve, ezért a képernyőolvasó rosszul ejtheti ki (WCAG 3.1.2).',
  'accessibility.content.links':
    'A jogszabály hatályán kívül esik: más honlapok oldalai és dokumentumai, amelyekre a források mutatnak. Nem a mieink, és nincs rájuk befolyásunk.',
  'accessibility.preparation': 'A nyilatkozat elkészítése',
  'accessibility.preparation.text':
    'A nyilatkozat elkészítésének napja: {date} Alapja a szoftver készítőinek önértékelése: minden oldal automatikus ellenőrzése világos és sötét megjelenítésben, keskeny és széles képernyőn, használat csak billentyűzettel és szkriptek nélkül, valamint értékelés minden kritériumról. Mindez le van írva a szoftverhez tartozó fájlban: {report}.',
  'accessibility.preparation.people':
    'Eddig senki sem próbálta ki ezeket az oldalakat, aki képernyőolvasóra vagy más segédeszközre szorul.',
  'accessibility.feedback': 'Visszajelzés és elérhetőségek',
  'accessibility.feedback.text':
    'Ha ezeken az oldalakon valamit nehezen vagy egyáltalán nem tud használni, vagy más formában van rá szüksége, írjon ide: {address}, és nevezze meg az oldalt.',
  'accessibility.feedback.nobody':
    'Itt még nincs megadva cím. Kérjük, forduljon ahhoz a közszférabeli szervezethez, amelyé a honlap.',
  'accessibility.enforcement': 'Végrehajtási eljárás',
  'accessibility.enforcement.at':
    'Ha nem kap választ, vagy a válasz nem segít, panaszt tehet annál a szervnél, amely a közszférabeli honlapok akadálymentességét felügyeli: {address}.',
  'accessibility.enforcement.anywhere':
    'Ha nem kap választ, vagy a válasz nem segít, panaszt tehet annál a szervnél, amely a közszférabeli honlapok akadálymentességét felügyeli abban az országban, amelynek szervezetéé a honlap. Az Európai Unió minden tagállamában van ilyen.',
};
