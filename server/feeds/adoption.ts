import type { AdoptionInput } from '../adoptions/schema.ts';
import type { Change } from '../db/changes.ts';
import { inWords } from '../vocabulary/dates.ts';
import { labelled } from '../vocabulary/labels.ts';
import type { Context } from './context.ts';
import { differences, inShort, listed } from './differences.ts';
import type { Block, Told } from './entry.ts';

/** A change of an adoption in words: a new one, another status, or what else differs. */
export function tellAdoption(
  { practice }: Change,
  after: AdoptionInput,
  before: AdoptionInput | undefined,
  context: Context,
): Told {
  const { language, cityName, practices, translated } = context;
  const title = translated.get(practice ?? 0)?.title ?? practices.get(practice ?? 0)?.title ?? after.practice;
  const where = `${title} in ${cityName(after.city)}`;
  const status = (code: string) => labelled('adoptionStatus', code, language).label;
  const since = after.status_date === undefined ? '' : ` (${inWords(after.status_date)})`;
  const about: Block[] = after.summary === undefined ? [] : [{ kind: 'text', text: after.summary }];
  const told = { tags: [], ...(after.summary === undefined ? {} : { summary: after.summary }) };
  if (before === undefined)
    return {
      ...told,
      title: `New adoption: ${where} – ${status(after.status)}`,
      blocks: [{ kind: 'text', text: `Status: ${status(after.status)}${since}` }, ...about],
    };
  if (before.status === after.status) {
    const names = differences(before, after);
    return {
      ...told,
      title: `Changed: ${where}${inShort(names)}`,
      blocks: [...listed('What changed:', names), ...about],
    };
  }
  return {
    ...told,
    title: `${where}: ${status(before.status)} → ${status(after.status)}`,
    blocks: [
      {
        kind: 'text',
        text: `The status was “${status(before.status)}” and is now “${status(after.status)}”${since}.`,
      },
      ...reasonFor(after, context),
      ...listed('What changed besides:', differences(before, after, 'status', 'status_date')),
      ...about,
    ],
  };
}

const reasonFor = ({ abandon_reason: reason }: AdoptionInput, { language }: Context): Block[] =>
  reason === undefined
    ? []
    : [{ kind: 'text', text: `Why it stopped: ${labelled('abandonReason', reason, language).label}` }];
