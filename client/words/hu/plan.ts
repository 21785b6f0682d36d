import type { plan as english } from '../en/plan.ts';
import type { WordsOf } from '../../words.ts';

export const plan: WordsOf<typeof english> = {
  'plans.description': {
    one: '{count} cselekvési terv az intézkedéseivel és azzal, ami ösztönözte őket.',
    other: '{count} cselekvési terv az intézkedéseivel és azzal, ami ösztönözte őket.',
  },
  'plans.lead': 'Mit határoztak el az egyes városok abból kiindulva, amit tanultak.',
  'plans.none': 'Még nincs feljegyzett intézkedés',
  'plans.actions': { one: '{count} feljegyzett intézkedés', other: '{count} feljegyzett intézkedés' },
  'plan.kind': 'Cselekvési terv',
  'plan.instrument': 'Szakpolitikai eszköz',
  'plan.itself': 'Maga a terv',
  'plan.progress': 'Hol tart',
  'plan.progress.said': {
    one: '{count} intézkedés: {statuses}.',
    other: '{count} intézkedés: {statuses}.',
  },
  'plan.progress.status': '{status} ({count})',
  'plan.actions': 'Intézkedések',
  'plan.no-actions': 'Ennek a tervnek még egyetlen intézkedése sincs feljegyezve.',
  'plan.inspired': 'Ez ösztönözte: {practices}',
  'plan.inspired.in': 'Ez ösztönözte: {practices} ({cities})',
};
