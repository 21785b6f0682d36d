import type { about as english } from '../en/about.ts';
import type { WordsOf } from '../../words.ts';

export const about: WordsOf<typeof english> = {
  'about.short': 'Om',
  'about.description': 'Vad Practice Exchange är, varifrån posterna kommer och hur säkra de är.',
  'about.title': 'Om Practice Exchange',
  'about.lead': 'En kunskapsbas där städer utbyter goda praktiker och följer vad som blev av dem.',
  'about.origin': 'Var den kommer ifrån',
  'about.origin.text':
    'Från 2019 till 2023 förenade Interreg Europe-projektet BETTER Genua, Gävle, Birmingham, Tartu och Nyíregyháza. De visade varandra hur de för ut tjänster på nätet och ger plats åt nya idéer, undersökte vid studiebesök det som de tyckte om och planerade hur det skulle användas hemma i regionala handlingsplaner. Mycket av den kunskapen blev kvar i nyhetsbrev. Här går den att söka, följa och citera.',
  'about.says': 'Vad en post säger, och vad den inte säger',
  'about.says.sources': 'Varje post anger sina källor. Inget läggs till som ingen källa säger.',
  'about.says.inferred':
    'Där något är en slutsats och inte har lästs säger posten {inferred} och berättar hur.',
  'about.says.answers':
    '{notAsked}, {unknown} och {none} är tre olika svar. ”Ingen har tillfrågats om vad som gick fel” är inte ”inget gick fel”.',
  'about.says.places':
    'Lägen och invånarantal som ingen projektsida anger kommer från {geonames} (CC BY 4.0); kartan är ritad efter Natural Earth.',
  'about.says.outside': 'Praktiker utanför BETTER finns också i katalogen, och är märkta så.',
  'about.says.names': 'Personers namn är utelämnade med avsikt.',
  'about.inferred': 'härlett',
  'about.not-asked': 'Inte tillfrågad',
  'about.unknown': 'okänt',
  'about.none': 'inget',
  'about.words': 'Ord som används här',
  'about.words.all': 'Alla ord förklarade',
  'about.using': 'Att använda katalogen',
  'about.using.licence':
    'Texterna är licensierade under {licence}: använd dem fritt och ange Practice Exchange. Allt på de här sidorna kan också läsas av program: se {api}.',
  'about.using.api': 'API:et för utvecklare',
  'about.using.privacy':
    'Inga kakor sätts och ingen räknas. Orden i sökningar som inte hittar något räknas per månad, så att vi får veta vad som saknas: utan något om vem som frågade, och i högst tretton månader.',
  'about.using.privacy.more': 'Vad som sparas och vad som inte sparas',
};
