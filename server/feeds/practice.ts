import type { Change } from '../db/changes.ts';
import { LICENCE, type PracticeOf } from '../practices/input.ts';
import type { Context } from './context.ts';
import { differences, inShort, listed } from './differences.ts';
import type { Block, Told } from './entry.ts';

/**
 * A change of a practice in words. Of an archived one nothing is said that its last published version does not say.
 *
 * @param after the version itself; @param before the published one before it.
 */
export function tellPractice(
  { what, id, slug, before: version }: Change,
  after: PracticeOf,
  before: PracticeOf | undefined,
  context: Context,
): Told {
  const record = what === 'archived' && before !== undefined ? before : after;
  const { title, summary, language } = textsIn(record, id, context);
  const about: Block[] = [
    { kind: 'text', text: summary, language },
    { kind: 'text', text: `From ${context.cityName(record.city)}.` },
  ];
  const told = {
    summary,
    tags: record.tags.map(context.tagNow),
    licence: record.licence === LICENCE ? undefined : record.licence,
  };
  if (what === 'new') return { ...told, title: `New practice: ${title}`, blocks: about };
  if (what === 'archived')
    return {
      ...told,
      title: `Archived: ${title}`,
      blocks: [
        {
          kind: 'text',
          text: 'It was taken out of the catalogue and is not kept up any more. What was published of it stays readable.',
        },
        { kind: 'link', text: `Version ${version}, the last one`, path: `/practices/${slug}/v/${version}` },
        ...about,
      ],
    };
  const names = before === undefined ? [] : differences(before, after, 'status');
  const formerly =
    before === undefined || before.title === after.title ? [] : [`It was called “${before.title}” before.`];
  return {
    ...told,
    title: `${what === 'again' ? 'Back in the catalogue' : 'Changed'}: ${title}${inShort(names)}`,
    blocks: [
      ...listed('What changed:', names),
      ...formerly.map((text): Block => ({ kind: 'text', text })),
      ...about,
    ],
  };
}

/** In the language asked for where there is a translation of these very texts; else as they were written. */
function textsIn({ title, summary, language }: PracticeOf, id: number, { translated }: Context) {
  const shown = translated.get(id);
  return shown?.translated.title === title && !shown.translated.stale ? shown : { title, summary, language };
}
