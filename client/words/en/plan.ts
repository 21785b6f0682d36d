export const plan = {
  'plans.description': {
    one: '{count} action plan with its actions and what inspired them.',
    other: '{count} action plans with their actions and what inspired them.',
  },
  'plans.lead': 'What each city resolved to do with what it had learned.',
  'plans.none': 'No action is recorded yet',
  'plans.actions': { one: '{count} recorded action', other: '{count} recorded actions' },
  'plan.kind': 'Action plan',
  'plan.instrument': 'Policy instrument',
  'plan.itself': 'The plan itself',
  'plan.progress': 'How far it is',
  'plan.progress.said': { one: '{count} action: {statuses}.', other: '{count} actions: {statuses}.' },
  'plan.progress.status': '{count} {status}',
  'plan.actions': 'Actions',
  'plan.no-actions': 'No action of this plan is recorded yet.',
  'plan.inspired': 'Inspired by {practices}',
  'plan.inspired.in': 'Inspired by {practices} ({cities})',
} as const;
