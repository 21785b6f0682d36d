import type { glossary as english } from '../en/glossary.ts';
import type { WordsOf } from '../../words.ts';

export const glossary: WordsOf<typeof english> = {
  'glossary.short': 'Sõnastik',
  'glossary.title': 'Siin kasutatavad sõnad',
  'glossary.description': 'Kataloogi ja Interreg Europe’i sõnad selges keeles.',
  'glossary.good-practice': 'Hea praktika',
  'glossary.good-practice.means':
    'Midagi, mida linn tegi ja mis toimis, kirjeldatud nii, et teine linn saab seda hinnata ja kasutada.',
  'glossary.adoption': 'Ülevõtmine',
  'glossary.adoption.means':
    'Teine linn võtab praktika üle, tervikuna või osaliselt. Sellel on oma kirje ka siis, kui sellest loobuti.',
  'glossary.thematic-event': 'Teemaüritus',
  'glossary.thematic-event.means': 'Kohtumine, kus linnad tutvustavad praktikaid ühel teemal.',
  'glossary.study-visit': 'Õppekülastus',
  'glossary.study-visit.means': 'Külastus, et näha praktikat töös ja küsitleda neid, kes seda juhivad.',
  'glossary.import-workshop': 'Ülevõtmise töötuba',
  'glossary.import-workshop.means':
    'Töökohtumine, kus praktika omanik ja linn, kes seda soovib, kavandavad selle kasutamist seal.',
  'glossary.action-plan': 'Tegevuskava',
  'glossary.action-plan.means': 'Mida linn otsustas õpituga teha ja kuidas see edeneb.',
  'glossary.origin': 'Päritolulinn',
  'glossary.origin.means': 'Linn, kus praktika algas.',
  'glossary.import-city': 'Ülevõttev linn',
  'glossary.import-city.means': 'Linn, kes võtab praktika üle või uurib, kas seda teha.',
  'glossary.transfer': 'Ülekanne',
  'glossary.transfer.means':
    'Praktika tee ühest linnast teise, samm-sammult: nähtud, uuritud, kavandatud, alustatud, töös.',
  'glossary.interreg': 'Interreg Europe',
  'glossary.interreg.means':
    'Euroopa Liidu programm, milles eri riikide avaliku sektori asutused õpivad üksteiselt.',
  'glossary.better': 'BETTER',
  'glossary.better.means':
    'Interreg Europe’i projekt (2019–2023), milles Genova, Gävle, Birmingham, Tartu ja Nyíregyháza vahetasid praktikaid; kataloog sai sellest alguse.',
  'glossary.policy-instrument': 'Poliitikavahend',
  'glossary.policy-instrument.means': 'Programm, strateegia või eeskiri, mida tegevuskava tahab parandada.',
  'glossary.managing-authority': 'Korraldusasutus',
  'glossary.managing-authority.means':
    'Avaliku sektori asutus, kes vastutab oma riigis või piirkonnas Euroopa rahast makstava programmi eest.',
  'glossary.subject': 'Teema',
  'glossary.subject.means': 'Millest praktika räägib, sõnades, mis on kõigil kirjetel samad.',
  'glossary.source': 'Allikas',
  'glossary.source.means': 'Kus saab lugeda seda, mida kirje ütleb: leht, aruanne, hindamine.',
  'glossary.inferred': 'Järeldatud',
  'glossary.inferred.means': 'Mitte allikas öeldud, vaid allikatest järeldatud; kirje ütleb, kuidas.',
  'glossary.not-asked': 'Küsimata',
  'glossary.not-asked.means':
    'Ükski allikas ei ütle selle kohta midagi ja kelleltki ei ole küsitud. See ei tähenda, et midagi ei ole.',
  'glossary.evidence': 'Tõendatus',
  'glossary.evidence.means':
    'Kui hästi on näidatud, et praktika toimib, 0 kuni 5, arvutatud kirje sisust. See ei ütle, kui hea praktika on.',
  'glossary.gap': 'Lünk',
  'glossary.gap.means': 'Teema, millel ühel kohal või kellelgi ei ole kataloogis praktikat.',
  'glossary.shortlist': 'Valik',
  'glossary.shortlist.means': 'Praktikad, mida otsustasid koos vaadata, lehe aadressis.',
  'glossary.brief': 'Kokkuvõte volikogule',
  'glossary.brief.means': 'Valik printimiseks: iga praktika ühel lehel, otsustajate jaoks.',
};
