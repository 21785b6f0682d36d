import type { accessibility as english } from '../en/accessibility.ts';
import type { WordsOf } from '../../words.ts';

export const accessibility: WordsOf<typeof english> = {
  'accessibility.title': 'Tillgänglighetsredogörelse',
  'accessibility.description':
    'Hur långt de här sidorna kan användas av alla, vad som inte går ännu och vart man vänder sig.',
  'accessibility.commitment':
    '{operator} har åtagit sig att göra den här webbplatsen tillgänglig i enlighet med den nationella lag som genomför Europaparlamentets och rådets direktiv (EU) 2016/2102. Redogörelsen gäller alla sidor på webbplatsen.',
  'accessibility.operator': 'Den som driver den här webbplatsen',
  'accessibility.unnamed':
    'Den offentliga aktör som webbplatsen tillhör är ännu inte namngiven här. Det måste en offentlig aktör vara som använder den här redogörelsen.',
  'accessibility.status': 'Hur webbplatsen uppfyller kraven',
  'accessibility.status.text':
    'Webbplatsen uppfyller delvis kraven i standarden EN 301 549 V3.2.1, som omfattar WCAG 2.1 på nivå AA, på grund av det som står nedan. Sidorna är gjorda för att uppfylla även WCAG 2.2 på nivå AA.',
  'accessibility.keys.text':
    'Allt här kan användas med tangentbordet. Tangenten / leder till sökrutan, och det gör också Ctrl och / tillsammans. Om tangenten ensam är i vägen, till exempel för att du talar till din enhet, kan du stänga av den; din enhet minns det.',
  'accessibility.keys.off': 'Stäng av tangenten /',
  'accessibility.keys.on': 'Slå på tangenten /',
  'accessibility.keys.is-on': 'Tangenten / är på.',
  'accessibility.keys.is-off': 'Tangenten / är avstängd.',
  'accessibility.content': 'Innehåll som inte är tillgängligt',
  'accessibility.content.files':
    'Uppfyller inte kraven: filer att hämta (kalkylblad, tabeller, data för program) har inte granskats som dokument. Det de innehåller kan läsas på sidorna.',
  'accessibility.content.titles':
    'Uppfyller inte kraven: i bilderna av överföringar är en titel som ingen har översatt inte märkt med källans språk, och en skärmläsare kan därför uttala den fel (WCAG 3.1.2).',
  'accessibility.content.links':
    'Omfattas inte av lagen: sidor och dokument på andra webbplatser som källorna leder till. De är varken våra eller under vår kontroll.',
  'accessibility.preparation': 'Hur redogörelsen har tagits fram',
  'accessibility.preparation.text':
    'Redogörelsen togs fram den {date}. Den bygger på en självskattning av dem som har gjort programvaran: automatiska kontroller av varje sida, i ljust och mörkt läge, på smala och breda skärmar, användning med enbart tangentbord och utan skript, och en bedömning av varje kriterium. Allt finns nedskrivet i {report}, som följer med programvaran.',
  'accessibility.preparation.people':
    'Ingen som är beroende av en skärmläsare eller ett annat hjälpmedel har hittills provat sidorna.',
  'accessibility.feedback': 'Återkoppling och kontaktuppgifter',
  'accessibility.feedback.text':
    'Om något på de här sidorna är svårt eller omöjligt för dig att använda, eller om du behöver det i en annan form, skriv till {address} och säg på vilken sida.',
  'accessibility.feedback.nobody':
    'Här finns ännu ingen adress. Vänd dig till den offentliga aktör som webbplatsen tillhör.',
  'accessibility.enforcement': 'Tillsyn',
  'accessibility.enforcement.at':
    'Om du inte får något svar, eller ett som inte hjälper dig, kan du klaga hos den myndighet som har tillsyn över offentliga webbplatsers tillgänglighet: {address}.',
  'accessibility.enforcement.anywhere':
    'Om du inte får något svar, eller ett som inte hjälper dig, kan du klaga hos den myndighet som har tillsyn över offentliga webbplatsers tillgänglighet i det land där den offentliga aktör finns som webbplatsen tillhör. Varje medlemsstat i Europeiska unionen har en.',
};
