import type { Stage } from './drawings.ts';
import type { Say } from '../vocabulary/say.ts';
import type { Edge } from './schema.ts';

interface Band {
  readonly from: string;
  readonly to: string;
  readonly stage: Stage;
  readonly transfers: readonly Edge[];
}

/** What a band or an arrow says and where it leads: to the one transfer it stands for, else to all of them (`many`). */
export function leadOf(
  { from, to, stage, transfers }: Band,
  grouped: boolean,
  many: string | null,
  say: Say,
) {
  const pair = `${from} → ${to}`;
  const [only] = transfers;
  if (transfers.length === 1 && only !== undefined)
    return {
      title: `${pair}: ${only.practice.title} (${say.lower(only.status.label)})`,
      href: `/adoptions/${only.slug}`,
    };
  return {
    // Of groups only what was stopped is told from what was not.
    title: say(grouped && stage === 'running' ? 'transfers.going' : `transfers.${stage}`, {
      pair,
      count: transfers.length,
    }),
    href: many,
  };
}
