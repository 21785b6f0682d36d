import type { privacy as english } from '../en/privacy.ts';
import type { WordsOf } from '../../words.ts';

export const privacy: WordsOf<typeof english> = {
  'privacy.title': 'Privaatsus',
  'privacy.description':
    'Mida külastajate ja kataloogis olevate inimeste kohta alles hoitakse ja mida mitte.',
  'privacy.lead':
    'Siin ei ole kontosid ega küpsiseid ja külastajaid ei loendata. Rohkem ei olegi öelda kui järgnev.',
  'privacy.address': 'Sinu valikud on aadressis',
  'privacy.address.text':
    'Sinu otsing, linn, valik ja märkused on lehe aadressi osad. Kataloog neid alles ei hoia. Kes aadressi saab, võib neid lugeda, seega ära kirjuta märkusse midagi, mis ei ole teistele.',
  'privacy.device': 'Mida hoiab sinu seade, kui seda palud',
  'privacy.device.text':
    'Viimaseid otsinguid ja valikut hoitakse sinu brauseri mälus alates hetkest, mil seda palud, ja mitte varem. Samas kohas on nupp nende unustamiseks. Need lahkuvad sinu seadmest ainult siis, kui neid kasutad; kes kasutab sama brauserit, näeb neid samuti. Sama kehtib klahvi / väljalülitamise kohta (ligipääsetavuse lehel).',
  'privacy.searches': 'Otsingud, mis midagi ei leia',
  'privacy.searches.text':
    'Midagi mitte leidnud otsingute sõnu loetakse kuude kaupa, et teaksime, mis puudu on. Neid hoitakse kõige rohkem kolmteist kuud. Kes küsis, kust ja mis päeval, seda üles ei märgita.',
  'privacy.searches.not':
    'Ei loeta otsinguid, milles on e-posti aadress, veebiaadress või vähemalt neljakohaline arv, ega neid, milles on üle kuue sõna või mõni väga pikk sõna.',
  'privacy.log': 'Serveri logi',
  'privacy.log.text':
    'Algseadistuses kirjutab server iga päringu kohta oma logisse kaks rida: millal see tuli, millist lehte küsiti, millisest võrgust (internetiaadress ilma lõputa) ja kuidas vastamine läks. Sinu valikuid ega otsinguid neis ei ole. Read on vigade leidmiseks; kataloogis neid ei ole. Et keegi ei võtaks rohkem kui oma osa, peab server umbes minuti meeles ka seda, kui palju ühelt aadressilt on küsitud; seda ei kirjutata kuhugi.',
  'privacy.log.operator':
    'Selle saidi pidaja otsustab, kuhu logi läheb ja kui kaua seda hoitakse, ning võib lasta sinna kirjutada ainult vigu ({setting}).',
  'privacy.outside': 'Kes veel midagi saab',
  'privacy.outside.pages':
    'Lehed ei lae midagi teistelt saitidelt ja lingid teistele saitidele ei ütle neile, milliselt lehelt tuled.',
  'privacy.outside.search':
    'Kui selle saidi pidaja on kataloogi kõrvale seadnud otsingumootori või keelemudeli, antakse sellele otsingu sõnad ja mitte midagi sinu kohta.',
  'privacy.people': 'Inimesed kataloogis',
  'privacy.people.text':
    'Inimeste nimed on kirjetest meelega välja jäetud. Kellelt praktika kohta küsida, hoitakse kirjest eraldi ning seda ei ole ühelgi lehel, üheski API vastuses ega üheski allalaaditavas failis.',
  'privacy.people.erase':
    'Kes soovib, et aadress kõikjalt eemaldataks, saab seda lasta teha, ka kirjete varasematest versioonidest.',
  'privacy.contact': 'Kellele kirjutada',
  'privacy.contact.text':
    'Saidi eest vastutab selle pidaja. Kui küsimuste jaoks on antud aadress, leiad selle siit: {address}.',
};
