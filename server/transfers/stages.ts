import type { Stage } from './drawings.ts';

const STAGES: Record<string, Stage> = {
  'under-way': 'running',
  piloting: 'running',
  implemented: 'running',
  'scaled-up': 'running',
  completed: 'running',
  paused: 'stopped',
  abandoned: 'stopped',
};

/** Three kinds of transfer that pictures tell apart; what is planned, considered or not known is open. */
export const stageOf = (status: string): Stage => STAGES[status] ?? 'open';

export const stages = ['running', 'open', 'stopped'] as const;

const WORDS: Record<Stage, string> = {
  running: 'running or done',
  open: 'planned, considered or not known',
  stopped: 'stopped',
};

/** What a picture tells apart: of groups only what was stopped from what was not. */
export const kindOf = (stage: Stage, grouped: boolean): Stage =>
  grouped && stage === 'open' ? 'running' : stage;

/** What a picture adds to a number of transfers of one kind. */
export const wordsFor = (stage: Stage, grouped = false): string =>
  grouped && stage === 'running' ? 'not stopped' : WORDS[stage];
export const GROUPED = 'What is planned or considered is drawn with what is running.';
