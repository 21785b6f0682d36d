import type { questions as english } from '../en/questions.ts';
import type { WordsOf } from '../../words.ts';

export const questions: WordsOf<typeof english> = {
  'choosing.questions': 'Kas teil on see, mis seal aitas?',
  'choosing.questions.hindered': 'Kas teil on see, mis seal aitas, ja vastus sellele, mis takistas?',
  'choosing.questions.none':
    'Milliseid tingimusi see vajab, ei ole kirja pandud: küsi linnalt, kus see algas.',
  'choosing.questions.overcome': '{condition} (Seal: {how})',
  'choosing.questions.paper': 'Linnukesed on sinu enda ja paberi jaoks; neid ei saadeta ega hoita alles.',
};
