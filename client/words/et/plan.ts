import type { plan as english } from '../en/plan.ts';
import type { WordsOf } from '../../words.ts';

export const plan: WordsOf<typeof english> = {
  'plans.description': {
    one: '{count} tegevuskava koos tegevustega ja sellega, mis neid innustas.',
    other: '{count} tegevuskava koos tegevustega ja sellega, mis neid innustas.',
  },
  'plans.lead': 'Mida iga linn otsustas õpituga teha.',
  'plans.none': 'Ühtegi tegevust ei ole veel kirja pandud',
  'plans.actions': { one: '{count} kirja pandud tegevus', other: '{count} kirja pandud tegevust' },
  'plan.kind': 'Tegevuskava',
  'plan.instrument': 'Poliitikameede',
  'plan.itself': 'Kava ise',
  'plan.progress': 'Kui kaugel see on',
  'plan.progress.said': { one: '{count} tegevus: {statuses}.', other: '{count} tegevust: {statuses}.' },
  'plan.progress.status': '{status} ({count})',
  'plan.actions': 'Tegevused',
  'plan.no-actions': 'Selle kava tegevusi ei ole veel kirja pandud.',
  'plan.inspired': 'Eeskuju: {practices}',
  'plan.inspired.in': 'Eeskuju: {practices} ({cities})',
};
