import type { Say } from './say.ts';
import type { Taken } from './shape-words.ts';

/** What a parameter takes, in words. */
export function takenInWords(taken: Taken, say: Say): string {
  switch (taken.kind) {
    case 'choices':
      return say('developers.takes.choices', { choices: taken.choices.join(', ') });
    case 'times':
      return say('developers.takes.times', { count: taken.most });
    case 'number':
      return say('developers.takes.number', { from: taken.from, to: taken.to ?? '…' });
    case 'letters':
      return say('developers.takes.letters', { count: taken.most });
    default:
      return say(`developers.takes.${taken.kind}`);
  }
}
