import type { Change } from '../db/changes.ts';
import type { EventInput } from '../events/schema.ts';
import type { PlanInput } from '../plans/schema.ts';
import { inWords } from '../vocabulary/dates.ts';
import type { Context } from './context.ts';
import { differences, inShort, listed } from './differences.ts';
import type { Block, Told } from './entry.ts';

/** A change of an event in words. */
export function tellEvent(
  { slug }: Change,
  after: EventInput,
  before: EventInput | undefined,
  { names, cityName, language }: Context,
): Told {
  // Of titles of then there are no translations.
  const title = language === 'en' ? after.title : (names.event.get(slug) ?? after.title);
  const place = after.city === undefined ? 'Place not known' : cityName(after.city);
  const time = after.start === undefined ? 'date not known' : inWords(after.start);
  return tell('event', title, before, after, [
    { kind: 'text', text: `${place}, ${time}` },
    { kind: 'text', text: after.summary },
  ]);
}

/** A change of an action plan in words: which actions are new, changed or gone. */
export const tellPlan = (
  _: Change,
  after: PlanInput,
  before: PlanInput | undefined,
  { cityName }: Context,
): Told => {
  const place = cityName(after.city);
  const title = after.title.includes(place) ? after.title : `${after.title}, ${place}`;
  const about: Block[] = after.summary === undefined ? [] : [{ kind: 'text', text: after.summary }];
  return tell('action plan', title, before, after, about);
};

function tell(
  noun: string,
  title: string,
  before: EventInput | PlanInput | undefined,
  after: EventInput | PlanInput,
  about: readonly Block[],
): Told {
  const names = before === undefined ? [] : differences(before, after);
  return {
    title: before === undefined ? `New ${noun}: ${title}` : `Changed ${noun}: ${title}${inShort(names)}`,
    blocks: [...listed('What changed:', names), ...about],
    summary: after.summary,
    tags: [],
  };
}
