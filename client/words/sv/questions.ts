import type { questions as english } from '../en/questions.ts';
import type { WordsOf } from '../../words.ts';

export const questions: WordsOf<typeof english> = {
  'choosing.questions': 'Har ni det som hjälpte där?',
  'choosing.questions.hindered': 'Har ni det som hjälpte där, och ett svar på det som hindrade?',
  'choosing.questions.none':
    'Vilka förutsättningar den kräver är inte registrerat: fråga staden där den började.',
  'choosing.questions.overcome': '{condition} (Där: {how})',
  'choosing.questions.paper': 'Kryssen är för dig själv och för papperet; de varken skickas eller sparas.',
};
