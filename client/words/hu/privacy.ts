import type { privacy as english } from '../en/privacy.ts';
import type { WordsOf } from '../../words.ts';

export const privacy: WordsOf<typeof english> = {
  'privacy.title': 'Adatvédelem',
  'privacy.description': 'Mit őrzünk meg a látogatókról és a katalógusban szereplő személyekről, és mit nem.',
  'privacy.lead':
    'Nincsenek fiókok, nincsenek sütik, és a látogatókat nem számoljuk. Ennyi az egész, amit el kell mondani.',
  'privacy.address': 'Amit választ, a címben áll',
  'privacy.address.text':
    'A keresése, a városa, a válogatása és a jegyzetei az oldal címének részei. A katalógus nem őrzi meg őket. Aki a címet megkapja, elolvashatja őket, ezért ne írjon olyat a jegyzetbe, ami nem másoknak szól.',
  'privacy.device': 'Mit őriz meg az Ön eszköze, ha kéri',
  'privacy.device.text':
    'A legutóbbi kereséseket és egy válogatást a böngészője tárolja attól a pillanattól, hogy Ön ezt kéri, előbb nem. Ugyanott gomb szolgál az elfelejtésükre. Csak akkor hagyják el az eszközét, amikor használja őket; aki ugyanazt a böngészőt használja, szintén látja őket. Ugyanez áll a / billentyű kikapcsolására (az akadálymentességről szóló oldalon).',
  'privacy.searches': 'Eredménytelen keresések',
  'privacy.searches.text':
    'Az eredménytelen keresések szavait havonta számoljuk, hogy megtudjuk, mi hiányzik. Legfeljebb tizenhárom hónapig őrizzük meg őket. Hogy ki kérdezett, honnan és melyik napon, azt nem jegyezzük fel.',
  'privacy.searches.not':
    'Nem számoljuk azokat a kereséseket, amelyekben e-mail-cím, webcím vagy legalább négyjegyű szám van, sem azokat, amelyek hatnál több szóból állnak vagy nagyon hosszú szót tartalmaznak.',
  'privacy.log': 'A kiszolgáló naplója',
  'privacy.log.text':
    'Az alapbeállítás szerint a kiszolgáló minden kérésről két sort ír a naplójába: mikor érkezett, melyik oldalt kérték, melyik hálózatból (az internetcím a vége nélkül), és hogyan sikerült a válasz. Amit Ön választott vagy keresett, nincs bennük. A sorok hibák keresésére szolgálnak; a katalógusban nincsenek benne. Hogy senki se vegyen többet a részénél, a kiszolgáló körülbelül egy percig azt is megjegyzi, mennyit kértek egy címről; ezt sehová nem írja le.',
  'privacy.log.operator':
    'Az oldal üzemeltetője dönti el, hová kerül a napló és meddig őrzik, és beállíthatja, hogy csak hibák kerüljenek bele ({setting}).',
  'privacy.outside': 'Ki kap még valamit',
  'privacy.outside.pages':
    'Az oldalak semmit sem töltenek be más webhelyekről, és a más webhelyekre mutató hivatkozások nem árulják el, melyik oldalról érkezik.',
  'privacy.outside.search':
    'Ha az oldal üzemeltetője keresőmotort vagy nyelvi modellt állított a katalógus mellé, az megkapja a keresés szavait, Önről azonban semmit.',
  'privacy.people': 'Személyek a katalógusban',
  'privacy.people.text':
    'Személyek nevét szándékosan elhagyjuk a bejegyzésekből. Azt, hogy egy gyakorlatról kit lehet kérdezni, a bejegyzéstől külön őrizzük; egyetlen oldalon, az API egyetlen válaszában és egyetlen letölthető fájlban sem jelenik meg.',
  'privacy.people.erase':
    'Aki szeretné, hogy egy címet mindenhonnan töröljenek, kérheti ezt, a bejegyzések korábbi változataira nézve is.',
  'privacy.contact': 'Kinek írjon',
  'privacy.contact.text':
    'Az oldalért az üzemeltetője felel. Ha megadtak címet a kérdéseknek, itt található: {address}.',
};
