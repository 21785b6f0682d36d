import type { home as english } from '../en/home.ts';
import type { WordsOf } from '../../words.ts';

export const home: WordsOf<typeof english> = {
  'home.title': 'Practice Exchange: buone pratiche che le città possono fare proprie',
  'home.description':
    '{practices} di città europee: che cosa è stato fatto, quanto è costato, che cosa è andato storto e chi le ha riprese.',
  'home.heading': 'Ciò che ha fatto un’altra città può farlo anche la sua',
  'home.examples': 'Per esempio {first}, {second} o {third}',
  'home.example.grants': 'domande di contributo',
  'home.latest': 'Ultimi trasferimenti',
  'home.all-transfers': {
    one: 'Tutti i trasferimenti ({count})',
    many: 'Tutti i trasferimenti ({count})',
    other: 'Tutti i trasferimenti ({count})',
  },
  'home.partners': 'Le cinque città di BETTER',
  'home.partners.story':
    'Dal 2019 al 2023 hanno conosciuto le pratiche le une delle altre in eventi tematici, visite di studio e workshop di importazione, e le hanno portate nei piani d’azione regionali.',
  'home.subjects': 'Per tema',
  'home.all-subjects': 'Tutti i temi',
  'home.story': 'Da un evento a un risultato',
  'home.story.text': 'Un trasferimento del catalogo, passo per passo.',
  'home.cite': 'Come citare',
  'home.cite.text':
    'Ogni scheda e ogni elenco di risultati termina con il suo riferimento, da copiare o come file per i programmi bibliografici: veda {practice}.',
  'home.correct': 'Come correggere o aggiungere qualcosa',
  'home.correct.text':
    'Ogni scheda termina con una riga per segnalarci che cosa non va. Se manca qualcosa, o se la sua città ha ripreso una pratica, scriva a {address}. Indichi una fonte: non si aggiunge nulla che nessuna fonte affermi.',
};
