import type { RecordType } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import { action, adoption, city, event, plan, practice, tag } from '../db/tables.ts';
import { type CatalogueFile, type FileFault, locateFaults } from './catalogue-files.ts';
import { type Fault, suggestion } from './faults.ts';

type Named = RecordType | 'action';

/** A record with its place, for checks between files. */
export interface Placed {
  readonly type: RecordType;
  readonly slug: string;
  readonly file: string;
  readonly path: (string | number)[];
  readonly refers: { type: Named; slug: string; path: (string | number)[] }[];
  /** Slugs of plan actions inside this record. */
  readonly actions: string[];
}

/** Every record of a file with what it refers to. */
export function recordsOf(file: CatalogueFile): Placed[] {
  const { path: name } = file;
  const place = (
    type: RecordType,
    slug: string,
    path: Placed['path'],
    refers: Placed['refers'],
    actions: string[] = [],
  ) => ({
    type,
    slug,
    file: name,
    path,
    refers: refers.map((ref) => ({ ...ref, path: [...path, ...ref.path] })),
    actions,
  });
  const ref = (type: Named, slug: string | undefined, ...path: (string | number)[]) =>
    slug === undefined ? [] : [{ type, slug, path }];
  switch (file.kind) {
    case 'tags':
      return file.value.map((tag, at) => place('tag', tag.slug, [at], ref('tag', tag.broader, 'broader')));
    case 'cities':
      return [
        place('city', file.value.slug, [], []),
        ...(file.value.practices ?? []).map((practice, at) =>
          place(
            'practice',
            practice.slug,
            ['practices', at],
            practice.tags.flatMap((tag, k) => ref('tag', tag, 'tags', k)),
          ),
        ),
      ];
    case 'events':
      return file.value.map((event, at) =>
        place(
          'event',
          event.slug,
          [at],
          [
            ...ref('city', event.city, 'city'),
            ...(event.participants ?? []).flatMap((city, k) => ref('city', city, 'participants', k)),
            ...(event.practices ?? []).flatMap(({ practice }, k) =>
              ref('practice', practice, 'practices', k, 'practice'),
            ),
          ],
        ),
      );
    case 'adoptions':
      return file.value.map((adoption, at) =>
        place(
          'adoption',
          adoption.slug,
          [at],
          [
            ...ref('practice', adoption.practice, 'practice'),
            ...ref('city', adoption.city, 'city'),
            ...ref('adoption', adoption.from, 'from'),
            ...(adoption.steps ?? []).flatMap((step, k) => [
              ...ref('event', step.event, 'steps', k, 'event'),
              ...ref('action', step.action, 'steps', k, 'action'),
            ]),
          ],
        ),
      );
    case 'plans':
      return file.value.map((plan, at) =>
        place(
          'plan',
          plan.slug,
          [at],
          [
            ...ref('city', plan.city, 'city'),
            ...(plan.actions ?? []).flatMap((action, k) => [
              ...(action.inspired_by ?? []).flatMap((of, n) =>
                ref('practice', of, 'actions', k, 'inspired_by', n),
              ),
              ...(action.inspiration_cities ?? []).flatMap((of, n) =>
                ref('city', of, 'actions', k, 'inspiration_cities', n),
              ),
            ]),
          ],
          (plan.actions ?? []).map(({ slug }) => slug),
        ),
      );
  }
}

const tables = { tag, city, practice, event, adoption, plan, action };
const NOUN: Record<Named, string> = {
  tag: 'tag',
  city: 'city',
  practice: 'practice',
  event: 'event',
  adoption: 'adoption',
  plan: 'action plan',
  action: 'plan action',
};

/** Slugs that stand twice, and references to records that are neither in the files nor in the catalogue. */
export async function referenceFaults(db: Db, records: Placed[]): Promise<FileFault[]> {
  const known = Object.fromEntries(
    Object.keys(tables).map((type) => [type, new Map<string, string>()]),
  ) as Record<Named, Map<string, string>>;
  const faults = new Map<string, Fault[]>();
  const add = (file: string, fault: Fault) => faults.set(file, [...(faults.get(file) ?? []), fault]);
  const name = (type: Named, slug: string, file: string, path: Placed['path']) => {
    const before = known[type].get(slug);
    if (before !== undefined) {
      add(file, {
        path,
        message: `The slug "${slug}" belongs to another ${NOUN[type]} already, in ${before}. Slugs are unique: choose another.`,
      });
    }
    known[type].set(slug, file);
  };
  for (const { type, slug, file, path, actions } of records) {
    name(type, slug, file, [...path, 'slug']);
    for (const [at, of] of actions.entries()) name('action', of, file, [...path, 'actions', at, 'slug']);
  }
  for (const [type, table] of Object.entries(tables)) {
    for (const { slug } of await db.select({ slug: table.slug }).from(table)) {
      if (!known[type as Named].has(slug)) known[type as Named].set(slug, 'the catalogue');
    }
  }
  for (const { file, refers } of records) {
    for (const { type, slug, path } of refers) {
      if (known[type].has(slug)) continue;
      const hint = suggestion(slug, known[type].keys(), `Add it, or take the reference out.`);
      add(file, { path, message: `There is no ${NOUN[type]} "${slug}".${hint}` });
    }
  }
  return [...faults].flatMap(([file, found]) => locateFaults(file, found));
}
