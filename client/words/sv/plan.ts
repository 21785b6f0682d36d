import type { plan as english } from '../en/plan.ts';
import type { WordsOf } from '../../words.ts';

export const plan: WordsOf<typeof english> = {
  'plans.description': {
    one: '{count} handlingsplan med åtgärder och det som inspirerade dem.',
    other: '{count} handlingsplaner med åtgärder och det som inspirerade dem.',
  },
  'plans.lead': 'Vad varje stad beslutade att göra med det den hade lärt sig.',
  'plans.none': 'Ingen åtgärd är registrerad än',
  'plans.actions': { one: '{count} registrerad åtgärd', other: '{count} registrerade åtgärder' },
  'plan.kind': 'Handlingsplan',
  'plan.instrument': 'Politiskt styrmedel',
  'plan.itself': 'Själva planen',
  'plan.progress': 'Hur långt den har kommit',
  'plan.progress.said': { one: '{count} åtgärd: {statuses}.', other: '{count} åtgärder: {statuses}.' },
  'plan.progress.status': '{status} ({count})',
  'plan.actions': 'Åtgärder',
  'plan.no-actions': 'Ingen åtgärd i den här planen är registrerad än.',
  'plan.inspired': 'Inspirerad av {practices}',
  'plan.inspired.in': 'Inspirerad av {practices} ({cities})',
};
