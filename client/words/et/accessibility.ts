import type { accessibility as english } from '../en/accessibility.ts';
import type { WordsOf } from '../../words.ts';

export const accessibility: WordsOf<typeof english> = {
  'accessibility.title': 'Ligipääsetavuse teatis',
  'accessibility.description':
    'Kuivõrd saavad neid lehti kasutada kõik, mis veel ei õnnestu ja kuhu pöörduda.',
  'accessibility.commitment':
    '{operator} on võtnud kohustuse teha see veebisait ligipääsetavaks kooskõlas riigisisese õigusega, millega on üle võetud Euroopa Parlamendi ja nõukogu direktiiv (EL) 2016/2102. Teatis kehtib kõigi selle veebisaidi lehtede kohta.',
  'accessibility.operator': 'Selle saidi pidaja',
  'accessibility.unnamed':
    'Avaliku sektori asutust, kelle sait see on, ei ole siin veel nimetatud. Asutus, kes seda teatist kasutab, peab olema nimetatud.',
  'accessibility.status': 'Vastavus nõuetele',
  'accessibility.status.text':
    'See veebisait vastab osaliselt standardile EN 301 549 V3.2.1, mis hõlmab WCAG 2.1 taset AA, allpool loetletud põhjustel. Lehed on tehtud nii, et need vastaksid ka WCAG 2.2 tasemele AA.',
  'accessibility.keys.text':
    'Kõike siin saab kasutada klaviatuuriga. Klahv / viib otsingukasti, samuti Ctrl ja / koos. Kui klahv üksi segab, näiteks sellepärast, et räägid oma seadmega, lülita see välja; sinu seade jätab selle meelde.',
  'accessibility.keys.off': 'Lülita klahv / välja',
  'accessibility.keys.on': 'Lülita klahv / sisse',
  'accessibility.keys.is-on': 'Klahv / on sees.',
  'accessibility.keys.is-off': 'Klahv / on väljas.',
  'accessibility.content': 'Sisu, mis ei ole ligipääsetav',
  'accessibility.content.files':
    'Ei vasta nõuetele: allalaaditavaid faile (arvutustabelid, tabelid, andmed programmidele) ei ole dokumentidena hinnatud. Nende sisu saab lugeda lehtedelt.',
  'accessibility.content.titles':
    'Ei vasta nõuetele: ülekannete piltidel ei ole pealkirjal, mida keegi ei ole tõlkinud, allika keelt märgitud, mistõttu ekraanilugeja võib seda valesti hääldada (WCAG 3.1.2).',
  'accessibility.content.links':
    'Jääb seaduse kohaldamisalast välja: teiste veebisaitide lehed ja dokumendid, kuhu allikad viivad. Need ei ole meie omad ega meie kontrolli all.',
  'accessibility.preparation': 'Teatise koostamine',
  'accessibility.preparation.text':
    'Teatise koostamise kuupäev: {date}. See põhineb tarkvara tegijate enesehindamisel: iga lehe automaatne kontroll heledas ja tumedas režiimis, kitsal ja laial ekraanil, kasutamine ainult klaviatuuriga ja ilma skriptideta ning hinnang iga kriteeriumi kohta. Kõik see on kirjas failis {report}, mis on tarkvaraga kaasas.',
  'accessibility.preparation.people':
    'Seni ei ole neid lehti proovinud keegi, kes sõltub ekraanilugejast või muust abivahendist.',
  'accessibility.feedback': 'Tagasiside ja kontaktandmed',
  'accessibility.feedback.text':
    'Kui midagi neil lehtedel on sul raske või võimatu kasutada või vajad seda teisel kujul, kirjuta aadressil {address} ja ütle, mis lehel see on.',
  'accessibility.feedback.nobody':
    'Siin ei ole veel aadressi antud. Palun pöördu avaliku sektori asutuse poole, kelle sait see on.',
  'accessibility.enforcement': 'Nõuete täitmise tagamise menetlus',
  'accessibility.enforcement.at':
    'Kui sa vastust ei saa või sellest ei ole abi, võid esitada kaebuse asutusele, kes teeb järelevalvet avalike veebisaitide ligipääsetavuse üle: {address}.',
  'accessibility.enforcement.anywhere':
    'Kui sa vastust ei saa või sellest ei ole abi, võid esitada kaebuse asutusele, kes teeb järelevalvet avalike veebisaitide ligipääsetavuse üle selles riigis, kus asub asutus, kelle sait see on. Igas Euroopa Liidu liikmesriigis on selline asutus olemas.',
};
