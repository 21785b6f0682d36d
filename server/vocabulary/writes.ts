import { eq, or } from 'drizzle-orm';
import { languages } from '../db/codes.ts';
import type { Tx } from '../db/open.ts';
import { keepRevision, type Outcome, type Saving } from '../db/revisions.ts';
import { replace, saveBySlug } from '../db/rows.ts';
import { practiceTag, tag, tagWord } from '../db/tables.ts';
import { publish } from '../search/outbox.ts';
import type { TagInput } from './schema.ts';

/** Saves a tag with its words; every practice that carries it, or a narrower one, is looked at again by the search. */
export async function saveTag(tx: Tx, input: TagInput, saving: Saving): Promise<Outcome> {
  const { outcome, version } = await keepRevision(tx, 'tag', input, saving);
  if (outcome === 'same') return outcome;
  const tagId = await saveBySlug(tx, tag, {
    slug: input.slug,
    kind: input.kind,
    broader: input.broader ?? null,
    version,
    createdAt: saving.now,
    updatedAt: saving.now,
  });
  const words = languages.flatMap((language) =>
    [input.labels[language], ...(input.synonyms?.[language] ?? [])].map((word, position) => ({
      tagId,
      language,
      position,
      word,
    })),
  );
  await replace(tx, tagWord, { tagId }, words);
  const carrying = await tx
    .selectDistinct({ id: practiceTag.practiceId })
    .from(practiceTag)
    .innerJoin(tag, eq(tag.id, practiceTag.tagId))
    .where(or(eq(tag.slug, input.slug), eq(tag.broader, input.slug)));
  publish(
    tx,
    carrying.map(({ id }) => id),
  );
  return outcome;
}
