export const questions = {
  'choosing.questions': 'Do you have what helped there?',
  'choosing.questions.hindered': 'Do you have what helped there, and an answer to what hindered?',
  'choosing.questions.none': 'Which conditions it needs is not recorded: ask the city where it started.',
  'choosing.questions.overcome': '{condition} (There: {how})',
  'choosing.questions.paper': 'Ticks are for yourself and for paper; they are neither sent nor kept.',
} as const;
