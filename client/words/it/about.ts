import type { about as english } from '../en/about.ts';
import type { WordsOf } from '../../words.ts';

export const about: WordsOf<typeof english> = {
  'about.short': 'Informazioni',
  'about.description': 'Che cos’è Practice Exchange, da dove vengono le sue schede e quanto sono sicure.',
  'about.title': 'Informazioni su Practice Exchange',
  'about.lead':
    'Una base di conoscenze in cui le città si scambiano buone pratiche e seguono che cosa ne è stato.',
  'about.origin': 'Da dove viene',
  'about.origin.text':
    'Dal 2019 al 2023 il progetto Interreg Europe BETTER ha unito Genova, Gävle, Birmingham, Tartu e Nyíregyháza. Si sono mostrate a vicenda come portano i servizi in rete e fanno spazio all’innovazione, hanno esaminato in visite di studio ciò che le interessava e ne hanno pianificato l’uso a casa propria in piani d’azione regionali. Gran parte di quel sapere è rimasta in newsletter. Qui si può cercare, seguire e citare.',
  'about.says': 'Che cosa dice una scheda, e che cosa no',
  'about.says.sources': 'Ogni scheda nomina le sue fonti. Non si aggiunge nulla che una fonte non dica.',
  'about.says.inferred':
    'Dove qualcosa è stato concluso anziché letto, la scheda dice {inferred} e spiega come.',
  'about.says.answers':
    '{notAsked}, {unknown} e {none} sono tre risposte diverse. «A nessuno è stato chiesto che cosa sia andato storto» non significa «nulla è andato storto».',
  'about.says.places':
    'Le posizioni e i numeri di abitanti che nessuna pagina di progetto riporta sono quelli di {geonames} (CC BY 4.0); la mappa è disegnata da Natural Earth.',
  'about.says.outside': 'Nel catalogo ci sono anche pratiche esterne a BETTER, indicate come tali.',
  'about.says.names': 'I nomi delle persone sono omessi di proposito.',
  'about.inferred': 'dedotto',
  'about.not-asked': 'Non chiesto',
  'about.unknown': 'non noto',
  'about.none': 'nessuno',
  'about.words': 'Parole usate qui',
  'about.words.all': 'Tutte le parole spiegate',
  'about.using': 'Usare il catalogo',
  'about.using.licence':
    'I testi sono concessi con licenza {licence}: li usi liberamente e citi Practice Exchange. Tutto ciò che sta in queste pagine può essere letto anche da programmi: si veda {api}.',
  'about.using.api': 'l’API per chi sviluppa',
  'about.using.privacy':
    'Non si usano cookie e nessuno viene contato. Le parole delle ricerche che non trovano nulla si contano per mese, per capire che cosa manca: senza nulla su chi ha cercato, e per tredici mesi al massimo.',
  'about.using.privacy.more': 'Che cosa si conserva e che cosa no',
};
