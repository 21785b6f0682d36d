import type { questions as english } from '../en/questions.ts';
import type { WordsOf } from '../../words.ts';

export const questions: WordsOf<typeof english> = {
  'choosing.questions': 'Avete ciò che là ha aiutato?',
  'choosing.questions.hindered': 'Avete ciò che là ha aiutato, e una risposta a ciò che ha ostacolato?',
  'choosing.questions.none':
    'Di quali condizioni abbia bisogno non è registrato: lo chieda alla città in cui è nata.',
  'choosing.questions.overcome': '{condition} (Là: {how})',
  'choosing.questions.paper': 'Le spunte sono per lei e per la carta; non vengono né inviate né conservate.',
};
