import { standing } from '../db/codes.ts';
import type { Stage } from './drawings.ts';

/** Three kinds of transfer that pictures tell apart; what is planned, considered or not known is open. */
export function stageOf(status: string): Stage {
  if ((standing as readonly string[]).includes(status)) return 'running';
  return status === 'paused' || status === 'abandoned' ? 'stopped' : 'open';
}

export const stages = ['running', 'open', 'stopped'] as const;

/** What a picture tells apart: of groups only what was stopped from what was not. */
export const kindOf = (stage: Stage, grouped: boolean): Stage =>
  grouped && stage === 'open' ? 'running' : stage;
