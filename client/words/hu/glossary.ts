import type { glossary as english } from '../en/glossary.ts';
import type { WordsOf } from '../../words.ts';

export const glossary: WordsOf<typeof english> = {
  'glossary.short': 'Fogalomtár',
  'glossary.title': 'Az itt használt szavak',
  'glossary.description': 'A katalógus és az Interreg Europe szavai közérthetően.',
  'glossary.good-practice': 'Jó gyakorlat',
  'glossary.good-practice.means':
    'Valami, amit egy város megtett és bevált, úgy leírva, hogy egy másik város megítélhesse és használhassa.',
  'glossary.adoption': 'Átvétel',
  'glossary.adoption.means':
    'Egy másik város átveszi, egészben vagy részben. Saját bejegyzése van, akkor is, ha felhagytak vele.',
  'glossary.thematic-event': 'Tematikus rendezvény',
  'glossary.thematic-event.means': 'Találkozó, amelyen városok egy témában mutatnak be gyakorlatokat.',
  'glossary.study-visit': 'Tanulmányút',
  'glossary.study-visit.means':
    'Látogatás, amelyen működés közben lehet látni egy gyakorlatot, és kérdezni azokat, akik működtetik.',
  'glossary.import-workshop': 'Átvételi műhely',
  'glossary.import-workshop.means':
    'Munkamegbeszélés, amelyen egy gyakorlat gazdája és az a város, amely szeretné, megtervezi az ottani alkalmazást.',
  'glossary.action-plan': 'Cselekvési terv',
  'glossary.action-plan.means':
    'Mit határozott el egy város azzal kapcsolatban, amit tanult, és hogyan halad vele.',
  'glossary.origin': 'Kiindulási város',
  'glossary.origin.means': 'A város, ahol egy gyakorlat elindult.',
  'glossary.import-city': 'Átvevő város',
  'glossary.import-city.means': 'Város, amely átvesz egy gyakorlatot, vagy vizsgálja, hogy átvegye-e.',
  'glossary.transfer': 'Az átvétel útja',
  'glossary.transfer.means':
    'Egy gyakorlat útja egyik városból a másikba, lépésről lépésre: látták, megvizsgálták, megtervezték, elindították, működik.',
  'glossary.interreg': 'Interreg Europe',
  'glossary.interreg.means':
    'Az Európai Unió programja, amelyben különböző országok közintézményei tanulnak egymástól.',
  'glossary.better': 'BETTER',
  'glossary.better.means':
    'Az Interreg Europe projekt (2019–2023), amelyben Genova, Gävle, Birmingham, Tartu és Nyíregyháza gyakorlatokat cserélt; a katalógus ezzel kezdődött.',
  'glossary.policy-instrument': 'Szakpolitikai eszköz',
  'glossary.policy-instrument.means':
    'Az a program, stratégia vagy szabály, amelyen egy cselekvési terv javítani akar.',
  'glossary.managing-authority': 'Irányító hatóság',
  'glossary.managing-authority.means':
    'Az a közintézmény, amely az országában vagy a régiójában egy európai forrásból fizetett programért felel.',
  'glossary.subject': 'Téma',
  'glossary.subject.means':
    'Amiről egy gyakorlat szól, olyan szavakkal, amelyek minden bejegyzésben azonosak.',
  'glossary.source': 'Forrás',
  'glossary.source.means':
    'Ahol elolvasható, amit egy bejegyzés mond: egy oldal, egy jelentés, egy értékelés.',
  'glossary.inferred': 'Következtetett',
  'glossary.inferred.means':
    'Nem forrás állítja, hanem forrásokból következtettük; a bejegyzés megmondja, hogyan.',
  'glossary.not-asked': 'Nem kérdezték meg',
  'glossary.not-asked.means':
    'Egyetlen forrás sem mond róla semmit, és senkit sem kérdeztek meg. Ez nem azt jelenti, hogy nincs mit mondani.',
  'glossary.evidence': 'Bizonyíték',
  'glossary.evidence.means':
    'Mennyire bizonyított, hogy egy gyakorlat működik, 0-tól 5-ig, a bejegyzés tartalmából számítva. Arról nem szól, hogy mennyire jó a gyakorlat.',
  'glossary.gap': 'Hiány',
  'glossary.gap.means': 'Téma, amelyben egy helynek, vagy senkinek sincs gyakorlata a katalógusban.',
  'glossary.shortlist': 'Válogatás',
  'glossary.shortlist.means':
    'Azok a gyakorlatok, amelyeket együtt szeretne megnézni; az oldal címében állnak.',
  'glossary.brief': 'Képviselő-testületi összefoglaló',
  'glossary.brief.means': 'Nyomtatható válogatás: minden gyakorlat egy oldalon, azoknak, akik döntenek.',
};
