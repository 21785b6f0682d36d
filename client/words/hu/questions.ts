import type { questions as english } from '../en/questions.ts';
import type { WordsOf } from '../../words.ts';

export const questions: WordsOf<typeof english> = {
  'choosing.questions': 'Megvan Önöknél, ami ott segített?',
  'choosing.questions.hindered': 'Megvan Önöknél, ami ott segített, és a válasz arra, ami hátráltatott?',
  'choosing.questions.none':
    'Hogy milyen feltételek kellenek hozzá, nincs feljegyezve: kérdezze meg a várost, ahol elindult.',
  'choosing.questions.overcome': '{condition} (Ott: {how})',
  'choosing.questions.paper':
    'A pipák saját magának és papírra szólnak; nem küldjük el és nem őrizzük meg őket.',
};
