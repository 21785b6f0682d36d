import type { about as english } from '../en/about.ts';
import type { WordsOf } from '../../words.ts';

export const about: WordsOf<typeof english> = {
  'about.short': 'Teave',
  'about.description': 'Mis on Practice Exchange, kust selle kirjed pärinevad ja kui kindlad need on.',
  'about.title': 'Practice Exchange’i kohta',
  'about.lead': 'Teadmusbaas, milles linnad vahetavad häid praktikaid ja jälgivad, mis neist sai.',
  'about.origin': 'Kust see pärineb',
  'about.origin.text':
    'Aastatel 2019–2023 ühendas Interreg Europe’i projekt BETTER Genova, Gävle, Birminghami, Tartu ja Nyíregyháza. Nad näitasid üksteisele, kuidas nad teenuseid veebi viivad ja uuendustele ruumi teevad, uurisid õppekülastustel seda, mis neile meeldis, ning kavandasid selle kasutamise kodus piirkondlikes tegevuskavades. Suur osa neist teadmistest jäi uudiskirjadesse. Siin saab neid otsida, jälgida ja neile viidata.',
  'about.says': 'Mida kirje ütleb ja mida mitte',
  'about.says.sources': 'Iga kirje nimetab oma allikad. Midagi ei lisata, mida ükski allikas ei ütle.',
  'about.says.inferred':
    'Kus midagi on järeldatud, mitte loetud, on kirjes märge {inferred} ja selgitus, kuidas.',
  'about.says.answers':
    '{notAsked}, {unknown} ja {none} on kolm eri vastust. „Kelleltki ei ole küsitud, mis läks valesti“ ei tähenda, et midagi ei läinud valesti.',
  'about.says.places':
    'Asukohad ja elanike arvud, mida üheski projekti lehes ei ole, pärinevad andmebaasist {geonames} (CC BY 4.0); kaart on joonistatud Natural Earthi järgi.',
  'about.says.outside': 'Kataloogis on ka praktikaid väljastpoolt BETTERit ja need on nii märgitud.',
  'about.says.names': 'Inimeste nimed on meelega välja jäetud.',
  'about.inferred': 'järeldatud',
  'about.not-asked': 'Küsimata',
  'about.unknown': 'teadmata',
  'about.none': 'puudub',
  'about.words': 'Siin kasutatavad sõnad',
  'about.words.all': 'Kõigi sõnade seletused',
  'about.using': 'Kataloogi kasutamine',
  'about.using.licence':
    'Tekstide litsents on {licence}: kasuta neid vabalt ja nimeta Practice Exchange’i. Kõike neil lehtedel saavad lugeda ka programmid: vaata {api}.',
  'about.using.api': 'arendajate API-t',
  'about.using.privacy':
    'Küpsiseid ei kasutata ja kedagi ei loendata. Midagi mitte leidnud otsingute sõnu loetakse kuude kaupa, et teaksime, mis puudu on: ilma igasuguse teabeta küsija kohta ja kõige rohkem kolmteist kuud.',
  'about.using.privacy.more': 'Mida hoitakse alles ja mida mitte',
};
