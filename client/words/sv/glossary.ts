import type { glossary as english } from '../en/glossary.ts';
import type { WordsOf } from '../../words.ts';

export const glossary: WordsOf<typeof english> = {
  'glossary.short': 'Ordlista',
  'glossary.title': 'Ord som används här',
  'glossary.description': 'Katalogens och Interreg Europes ord på klarspråk.',
  'glossary.good-practice': 'God praktik',
  'glossary.good-practice.means':
    'Något som en stad gjorde och som fungerade, beskrivet så att en annan stad kan bedöma och använda det.',
  'glossary.adoption': 'Övertagande',
  'glossary.adoption.means':
    'En annan stad tar över praktiken, helt eller delvis. Det har en egen post, även när det avbröts.',
  'glossary.thematic-event': 'Temaevenemang',
  'glossary.thematic-event.means': 'Ett möte där städer presenterar praktiker i ett ämne.',
  'glossary.study-visit': 'Studiebesök',
  'glossary.study-visit.means': 'Ett besök för att se en praktik i arbete och fråga ut dem som driver den.',
  'glossary.import-workshop': 'Importverkstad',
  'glossary.import-workshop.means':
    'Ett arbetsmöte där den som har en praktik och den stad som vill ha den planerar hur den ska användas där.',
  'glossary.action-plan': 'Handlingsplan',
  'glossary.action-plan.means': 'Vad en stad beslutat att göra med det den lärt sig, och hur det går.',
  'glossary.origin': 'Ursprungsstad',
  'glossary.origin.means': 'Staden där en praktik började.',
  'glossary.import-city': 'Importerande stad',
  'glossary.import-city.means': 'En stad som tar över en praktik, eller undersöker om den ska göra det.',
  'glossary.transfer': 'Överföring',
  'glossary.transfer.means':
    'En praktiks väg från en stad till en annan, steg för steg: sedd, undersökt, planerad, påbörjad, i drift.',
  'glossary.interreg': 'Interreg Europe',
  'glossary.interreg.means':
    'Ett program inom Europeiska unionen där offentliga organ i olika länder lär av varandra.',
  'glossary.better': 'BETTER',
  'glossary.better.means':
    'Det Interreg Europe-projekt (2019–2023) där Genua, Gävle, Birmingham, Tartu och Nyíregyháza utbytte praktiker; katalogen började med det.',
  'glossary.policy-instrument': 'Styrmedel',
  'glossary.policy-instrument.means':
    'Det program, den strategi eller den regel som en handlingsplan ska förbättra.',
  'glossary.managing-authority': 'Förvaltande myndighet',
  'glossary.managing-authority.means':
    'Det offentliga organ som i sitt land eller sin region ansvarar för ett program som betalas med europeiska medel.',
  'glossary.subject': 'Ämne',
  'glossary.subject.means': 'Vad en praktik handlar om, i ord som är desamma för alla poster.',
  'glossary.source': 'Källa',
  'glossary.source.means': 'Där det som en post säger kan läsas: en sida, en rapport, en utvärdering.',
  'glossary.inferred': 'Härlett',
  'glossary.inferred.means': 'Inte angivet av en källa, utan en slutsats av källor; posten berättar hur.',
  'glossary.not-asked': 'Inte tillfrågad',
  'glossary.not-asked.means':
    'Ingen källa säger något om det, och ingen har tillfrågats. Det betyder inte att det inte finns något.',
  'glossary.evidence': 'Belägg',
  'glossary.evidence.means':
    'Hur väl det är visat att en praktik fungerar, från 0 till 5, beräknat ur det som posten innehåller. Det säger inget om hur bra praktiken är.',
  'glossary.gap': 'Lucka',
  'glossary.gap.means': 'Ett ämne där det saknas praktiker i katalogen, från en plats eller från alla.',
  'glossary.shortlist': 'Urval',
  'glossary.shortlist.means': 'De praktiker som du har valt att titta på tillsammans, i sidans adress.',
  'glossary.brief': 'Underlag för fullmäktige',
  'glossary.brief.means': 'Ett urval för utskrift: varje praktik på en sida, för dem som beslutar.',
};
