import type { privacy as english } from '../en/privacy.ts';
import type { WordsOf } from '../../words.ts';

export const privacy: WordsOf<typeof english> = {
  'privacy.title': 'Integritet',
  'privacy.description': 'Vad som sparas om besökare och om personer i katalogen, och vad som inte sparas.',
  'privacy.lead':
    'Det finns inga konton, inga kakor och ingen räkning av besökare. Det här är allt som finns att säga.',
  'privacy.address': 'Det du väljer står i adressen',
  'privacy.address.text':
    'Din sökning, din stad, ditt urval och dina anteckningar är delar av sidans adress. Katalogen sparar dem inte. Den som får adressen kan läsa dem, så skriv inget i en anteckning som inte är för andra.',
  'privacy.device': 'Vad din enhet sparar, om du ber om det',
  'privacy.device.text':
    'De senaste sökningarna och ett urval sparas i din webbläsares lagring från det att du ber om det, och inte tidigare. På samma ställe finns en knapp för att glömma dem. De lämnar din enhet bara när du använder dem; den som använder samma webbläsare ser dem också. Detsamma gäller när tangenten / stängs av (på sidan om tillgänglighet).',
  'privacy.searches': 'Sökningar som inte hittar något',
  'privacy.searches.text':
    'Orden i sökningar som inte hittar något räknas per månad, så att vi får veta vad som saknas. De sparas i högst tretton månader. Vem som frågade, varifrån och vilken dag noteras inte.',
  'privacy.searches.not':
    'Sökningar med en e-postadress, en webbadress eller ett tal med fyra siffror eller fler räknas inte, och inte heller de med fler än sex ord eller med ett mycket långt.',
  'privacy.log': 'Serverns logg',
  'privacy.log.text':
    'Så som servern levereras skriver den två rader i sin logg för varje begäran: när den kom, vilken sida den gällde, från vilket nät (internetadressen utan sitt slut) och hur det gick. Det du har valt eller sökt efter står inte i dem. Raderna är till för att hitta fel; katalogen innehåller dem inte. För att ingen ska ta mer än sin del minns servern också i ungefär en minut hur mycket som har begärts från en adress; det skrivs inte ned någonstans.',
  'privacy.log.operator':
    'Den som driver den här webbplatsen bestämmer vart loggen går och hur länge den sparas, och kan låta bara fel skrivas i den ({setting}).',
  'privacy.outside': 'Vem som annars får något',
  'privacy.outside.pages':
    'Sidorna hämtar inget från andra webbplatser, och länkar till andra webbplatser berättar inte för dem från vilken sida du kommer.',
  'privacy.outside.search':
    'Om den som driver den här webbplatsen har satt upp en sökmotor eller en språkmodell vid sidan av katalogen skickas orden i en sökning dit, och inget om dig.',
  'privacy.people': 'Personer i katalogen',
  'privacy.people.text':
    'Personers namn är utelämnade ur posterna med avsikt. Vem man kan fråga om en praktik sparas skilt från posten och visas inte på någon sida, i något svar från API:et eller i någon fil för nedladdning.',
  'privacy.people.erase':
    'Den som vill att en adress tas bort överallt kan få det gjort, också ur posternas tidigare versioner.',
  'privacy.contact': 'Vem man skriver till',
  'privacy.contact.text':
    'Den som driver den här webbplatsen ansvarar för den. Om en adress för frågor har angetts finns den på {address}.',
};
