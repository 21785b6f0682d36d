import { and, eq, ne } from 'drizzle-orm';
import { formerOf, formerSlugs } from '../db/former-slugs.ts';
import type { Db } from '../db/open.ts';
import { action, adoption, city, event, plan, practice, tag, translation } from '../db/tables.ts';
import type { NameFault } from '../db/staging.ts';
import { suggestion } from '../files/faults.ts';
import { type Named, nounOf } from '../files/kinds.ts';
import type { Place } from '../files/messages.ts';
import type { Intake } from './intake.ts';
import { placeOf } from './report.ts';

const tables = { tag, city, practice, event, adoption, plan, action, translation };

/** Looking for what was meant among all names takes its time; a heap of faults says the same thing once. */
const MOST_SUGGESTIONS = 50;

/**
 * Checks between records, after all files were read: names that stand twice, and references to what is neither in the
 * files nor in the catalogue. Adds the faults to the staging.
 *
 * @param strictly records with faults are left out, so that a reference to one of them is a fault itself.
 */
export async function checkReferences(db: Db, intake: Intake, strictly: boolean): Promise<void> {
  const { staging, files } = intake;
  const held = new Set<number>();
  for (const name of staging.twice()) {
    const noun = nounOf(name.type as Named);
    const first = placeOf({
      file: files[name.other]?.name ?? '',
      ...(JSON.parse(name.firstAt) as Place),
      message: '',
    });
    const rule =
      noun === 'contact' ? 'A practice has one contact a role.' : 'Slugs are unique: choose another.';
    const what = noun === 'contact' ? 'contact' : 'slug';
    add(intake, name, `The ${what} "${name.slug}" belongs to another ${noun} already, at ${first}. ${rule}`);
    // Which of the two is right is not known, so that neither is written.
    if (strictly && !held.has(name.first)) {
      held.add(name.first);
      const again = placeOf({
        file: files[name.file]?.name ?? '',
        ...(JSON.parse(name.at) as Place),
        message: '',
      });
      add(
        intake,
        { ...name, record: name.first, file: name.other, at: name.firstAt },
        `The ${what} "${name.slug}" stands again at ${again}. ${rule}`,
      );
    }
  }
  const former = await formerSlugs(db);
  refuseFormerSlugs(intake, former);
  const known = await knownNames(db);
  let suggested = 0;
  // Leaving a record out may leave others without what they refer to.
  for (let found = true; found; ) {
    found = false;
    for (const ref of staging.unanswered(strictly)) {
      const type = ref.type as Named;
      if (known.has(type, ref.slug)) continue;
      found = strictly;
      const hint = () =>
        suggestion(ref.slug, known.all(type, staging.slugsOf(type)), 'Add it, or take the reference out.');
      const renamed = former.get(type)?.get(ref.slug);
      const message =
        renamed !== undefined
          ? `The ${nounOf(type)} "${ref.slug}" is called "${renamed}" now. Write that.`
          : staging.isNamed(type, ref.slug)
            ? `The ${nounOf(type)} "${ref.slug}" has faults itself and was left out.`
            : `There is no ${nounOf(type)} "${ref.slug}".${suggested++ < MOST_SUGGESTIONS ? hint() : ''}`;
      add(intake, ref, message);
      staging.forgetReference(ref.record, ref.type, ref.slug);
    }
  }
  await refuseTakenActions(db, intake);
}

const add = ({ staging }: Intake, { file, record, at }: NameFault, message: string): void =>
  staging.addFault(file, record, JSON.parse(at) as { line: number }, message);

/** A slug that a record had before it was renamed is not given to another one. */
function refuseFormerSlugs(intake: Intake, former: Map<string, Map<string, string>>): void {
  for (const [kind, renamed] of former) {
    const noun = nounOf(kind as Named);
    for (const name of intake.staging.namesOfType(kind)) {
      const slug = renamed.get(name.slug);
      if (slug !== undefined) add(intake, name, formerOf(noun, name.slug, slug));
    }
  }
}

/** The names in the catalogue, asked one by one; all of them only to find what was meant. */
async function knownNames(db: Db) {
  const cached = new Map<string, Set<string>>();
  const load = async (type: keyof typeof tables) =>
    cached.set(
      type,
      new Set((await db.select({ slug: tables[type].slug }).from(tables[type])).map(({ slug }) => slug)),
    );
  for (const type of Object.keys(tables) as (keyof typeof tables)[]) await load(type);
  const of = (type: Named): Set<string> => cached.get(type) ?? new Set();
  return {
    has: (type: Named, slug: string) => of(type).has(slug),
    all: (type: Named, others: string[]) => [...of(type), ...others],
  };
}

/** An action belongs to one plan; a plan in a file may not take one from a plan that stays as it is. */
async function refuseTakenActions(db: Db, intake: Intake): Promise<void> {
  const { staging } = intake;
  for (const name of staging.namesOfType('action')) {
    const [owner] = await db
      .select({ plan: plan.slug })
      .from(action)
      .innerJoin(plan, eq(plan.id, action.planId))
      .where(and(eq(action.slug, name.slug), ne(plan.slug, name.owner)));
    if (owner === undefined || staging.holds('plan', owner.plan)) continue;
    const message = `The action "${name.slug}" belongs to the plan "${owner.plan}". Choose another slug, or import both plans.`;
    add(intake, name, message);
  }
}
