import type { glossary as english } from '../en/glossary.ts';
import type { WordsOf } from '../../words.ts';

export const glossary: WordsOf<typeof english> = {
  'glossary.short': 'Glossario',
  'glossary.title': 'Parole usate qui',
  'glossary.description': 'Le parole del catalogo e di Interreg Europe in un linguaggio semplice.',
  'glossary.good-practice': 'Buona pratica',
  'glossary.good-practice.means':
    'Qualcosa che una città ha fatto e che ha funzionato, descritto in modo che un’altra città possa valutarlo e usarlo.',
  'glossary.adoption': 'Adozione',
  'glossary.adoption.means':
    'Un’altra città la riprende, in tutto o in parte. Ha una scheda propria, anche quando è stata abbandonata.',
  'glossary.thematic-event': 'Evento tematico',
  'glossary.thematic-event.means': 'Un incontro in cui le città presentano pratiche su un tema.',
  'glossary.study-visit': 'Visita di studio',
  'glossary.study-visit.means':
    'Una visita per vedere una pratica all’opera e fare domande a chi la gestisce.',
  'glossary.import-workshop': 'Workshop di importazione',
  'glossary.import-workshop.means':
    'Una sessione di lavoro in cui la città che ha la pratica e quella che la vuole ne pianificano l’uso.',
  'glossary.action-plan': 'Piano d’azione',
  'glossary.action-plan.means':
    'Che cosa una città ha deciso di fare con ciò che ha imparato, e a che punto è.',
  'glossary.origin': 'Città d’origine',
  'glossary.origin.means': 'La città in cui una pratica è nata.',
  'glossary.import-city': 'Città importatrice',
  'glossary.import-city.means': 'Una città che riprende una pratica, o esamina se farlo.',
  'glossary.transfer': 'Trasferimento',
  'glossary.transfer.means':
    'Il percorso di una pratica da una città a un’altra, passo per passo: vista, esaminata, pianificata, avviata, in funzione.',
  'glossary.interreg': 'Interreg Europe',
  'glossary.interreg.means':
    'Un programma dell’Unione europea in cui enti pubblici di Paesi diversi imparano gli uni dagli altri.',
  'glossary.better': 'BETTER',
  'glossary.better.means':
    'Il progetto Interreg Europe (2019–2023) in cui Genova, Gävle, Birmingham, Tartu e Nyíregyháza si sono scambiate pratiche; il catalogo è cominciato così.',
  'glossary.policy-instrument': 'Strumento di policy',
  'glossary.policy-instrument.means':
    'Il programma, la strategia o la norma che un piano d’azione vuole migliorare.',
  'glossary.managing-authority': 'Autorità di gestione',
  'glossary.managing-authority.means':
    'L’ente pubblico responsabile, nel suo Paese o nella sua regione, di un programma pagato con fondi europei.',
  'glossary.subject': 'Tema',
  'glossary.subject.means': 'Di che cosa tratta una pratica, in parole uguali per tutte le schede.',
  'glossary.source': 'Fonte',
  'glossary.source.means':
    'Dove si può leggere ciò che dice una scheda: una pagina, un rapporto, una valutazione.',
  'glossary.inferred': 'Dedotto',
  'glossary.inferred.means': 'Non detto da una fonte, ma concluso dalle fonti; la scheda spiega come.',
  'glossary.not-asked': 'Non chiesto',
  'glossary.not-asked.means':
    'Nessuna fonte ne parla e a nessuno è stato chiesto. Non significa che non ci sia nulla.',
  'glossary.evidence': 'Prove',
  'glossary.evidence.means':
    'Quanto bene è dimostrato che una pratica funziona, da 0 a 5, calcolato da ciò che contiene la sua scheda. Non dice quanto sia buona la pratica.',
  'glossary.gap': 'Lacuna',
  'glossary.gap.means': 'Un tema su cui nel catalogo manca una pratica: di un luogo, o di tutti.',
  'glossary.shortlist': 'Selezione',
  'glossary.shortlist.means': 'Le pratiche che ha scelto di guardare insieme, nell’indirizzo della pagina.',
  'glossary.brief': 'Nota per il consiglio',
  'glossary.brief.means': 'Una selezione da stampare: ogni pratica su una pagina, per chi decide.',
};
