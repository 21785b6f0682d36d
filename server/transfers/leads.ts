import type { Stage } from './drawings.ts';
import { counted } from './lettering.ts';
import type { Edge } from './schema.ts';
import { wordsFor } from './stages.ts';

interface Band {
  readonly from: string;
  readonly to: string;
  readonly stage: Stage;
  readonly transfers: readonly Edge[];
}

/** What a band or an arrow says and where it leads: to the one transfer it stands for, else to all of them (`many`). */
export function leadOf({ from, to, stage, transfers }: Band, grouped: boolean, many: string | null) {
  const pair = `${from} → ${to}`;
  const [only] = transfers;
  if (transfers.length === 1 && only !== undefined)
    return {
      title: `${pair}: ${only.practice.title} (${only.status.label.toLowerCase()})`,
      href: `/adoptions/${only.slug}`,
    };
  return {
    title: `${pair}: ${counted(transfers.length, 'transfer')}, ${wordsFor(stage, grouped)}`,
    href: many,
  };
}
