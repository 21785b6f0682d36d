import type { plan as english } from '../en/plan.ts';
import type { WordsOf } from '../../words.ts';

export const plan: WordsOf<typeof english> = {
  'plans.description': {
    one: '{count} piano d’azione, con le sue azioni e ciò che le ha ispirate.',
    many: '{count} di piani d’azione, con le loro azioni e ciò che le ha ispirate.',
    other: '{count} piani d’azione, con le loro azioni e ciò che le ha ispirate.',
  },
  'plans.lead': 'Che cosa ogni città ha deciso di fare con quanto aveva imparato.',
  'plans.none': 'Nessuna azione ancora registrata',
  'plans.actions': {
    one: '{count} azione registrata',
    many: '{count} di azioni registrate',
    other: '{count} azioni registrate',
  },
  'plan.kind': 'Piano d’azione',
  'plan.instrument': 'Strumento di policy',
  'plan.itself': 'Il piano stesso',
  'plan.progress': 'A che punto è',
  'plan.progress.said': {
    one: '{count} azione: {statuses}.',
    many: '{count} di azioni: {statuses}.',
    other: '{count} azioni: {statuses}.',
  },
  'plan.progress.status': '{status} ({count})',
  'plan.actions': 'Azioni',
  'plan.no-actions': 'Di questo piano non è ancora registrata alcuna azione.',
  'plan.inspired': 'Ispirata da {practices}',
  'plan.inspired.in': 'Ispirata da {practices} ({cities})',
};
