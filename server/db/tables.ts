import {
  bool,
  check,
  id,
  index,
  instant,
  int,
  json,
  oneOf,
  partialDate,
  primaryKey,
  real,
  ref,
  table,
  text,
  uniqueIndex,
} from './columns.ts';
import * as codes from './codes.ts';
import { sql } from 'drizzle-orm';

// Read from top to bottom: places, practices and what repeats in them, words, events, transfers, plans, bookkeeping.

const createdAt = () => instant().notNull();
const updatedAt = () => instant().notNull();
const confidence = () => oneOf(codes.confidence).notNull();

/** A place: mostly a city; a region or a country where a practice was run at that level. */
export const city = table(
  'city',
  {
    id: id(),
    slug: text().notNull(),
    name: text().notNull(),
    localName: text(),
    kind: oneOf(codes.placeKind).notNull(),
    country: text().notNull(),
    region: text(),
    lat: real(),
    lon: real(),
    population: int(),
    populationYear: int(),
    /** Only the five cities of BETTER have a role. */
    partner: oneOf(codes.partner),
    website: text(),
    note: text(),
    confidence: confidence(),
    version: int().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex('city_slug').on(t.slug), index('city_country').on(t.country)],
);

export const cityLanguage = table(
  'city_language',
  {
    cityId: ref()
      .notNull()
      .references(() => city.id, { onDelete: 'cascade' }),
    language: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.cityId, t.language] })],
);

export const practice = table(
  'practice',
  {
    id: id(),
    slug: text().notNull(),
    title: text().notNull(),
    localName: text(),
    language: text().notNull(),
    summary: text().notNull(),
    problem: text(),
    solution: text(),
    results: text(),
    failures: text(),
    lessons: text(),
    transferAdvice: text(),
    staff: text(),
    cityId: ref()
      .notNull()
      .references(() => city.id, { onDelete: 'restrict' }),
    owner: text(),
    type: oneOf(codes.practiceType).notNull(),
    stage: oneOf(codes.stage).notNull(),
    governmentLevel: oneOf(codes.governmentLevel).notNull(),
    started: partialDate(),
    ended: partialDate(),
    ongoing: oneOf(codes.ongoing).notNull(),
    confirmedOn: partialDate(),
    complexity: int(),
    durationMonths: int(),
    /** An editor's override of the computed level, with its reason in evidenceReason. */
    evidenceLevel: int(),
    evidenceReason: text(),
    website: text(),
    licence: text().notNull(),
    inBetter: bool().notNull(),
    inBetterConfidence: oneOf(codes.confidence),
    inBetterBasis: text(),
    recordKind: oneOf(codes.recordKind).notNull(),
    confidence: confidence(),
    note: text(),
    status: oneOf(codes.publication).notNull(),
    version: int().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex('practice_slug').on(t.slug), index('practice_city').on(t.cityId, t.status)],
);

const ofPractice = () =>
  ref()
    .notNull()
    .references(() => practice.id, { onDelete: 'cascade' });
const position = () => int().notNull();

/**
 * What was answered where there is no text: `unknown` or `none`. A field with neither text nor a row here was
 * not asked, so that unknown, none and not asked stay three values.
 */
export const practiceAnswer = table(
  'practice_answer',
  {
    practiceId: ofPractice(),
    field: oneOf(codes.answerable).notNull(),
    answer: oneOf(codes.answer).notNull(),
  },
  (t) => [primaryKey({ columns: [t.practiceId, t.field] })],
);

export const costItem = table(
  'cost_item',
  {
    practiceId: ofPractice(),
    position: position(),
    phase: oneOf(codes.costPhase).notNull(),
    category: text(),
    amount: real().notNull(),
    currency: text().notNull(),
    priceYear: int(),
    what: text(),
  },
  (t) => [primaryKey({ columns: [t.practiceId, t.position] })],
);

export const condition = table(
  'condition',
  {
    practiceId: ofPractice(),
    position: position(),
    kind: oneOf(codes.conditionKind).notNull(),
    category: oneOf(codes.conditionCategory).notNull(),
    text: text().notNull(),
    overcome: text(),
  },
  (t) => [primaryKey({ columns: [t.practiceId, t.position] })],
);

/** A result as a number. Before and after are texts: sources say "nearly 3,000". */
export const figure = table(
  'figure',
  {
    practiceId: ofPractice(),
    position: position(),
    indicator: text().notNull(),
    before: text(),
    after: text(),
    unit: text(),
    period: text(),
    certainty: oneOf(codes.certainty).notNull(),
  },
  (t) => [primaryKey({ columns: [t.practiceId, t.position] })],
);

export const buildingBlock = table(
  'building_block',
  { practiceId: ofPractice(), position: position(), text: text().notNull() },
  (t) => [primaryKey({ columns: [t.practiceId, t.position] })],
);

export const document = table(
  'document',
  {
    practiceId: ofPractice(),
    position: position(),
    kind: oneOf(codes.documentKind).notNull(),
    title: text(),
    url: text().notNull(),
    language: text(),
    licence: text(),
  },
  (t) => [primaryKey({ columns: [t.practiceId, t.position] })],
);

/** A functional mailbox first; a person only with a basis and an expiry. Never indexed, never in bulk. */
export const contact = table(
  'contact',
  {
    practiceId: ofPractice(),
    position: position(),
    role: text().notNull(),
    organisation: text(),
    mailbox: text(),
    basis: text(),
    public: bool().notNull(),
    /** When the office last said that this is still right. */
    confirmedOn: partialDate(),
    expires: partialDate(),
  },
  (t) => [primaryKey({ columns: [t.practiceId, t.position] })],
);

export const tag = table(
  'tag',
  {
    id: id(),
    slug: text().notNull(),
    kind: oneOf(codes.tagKind).notNull(),
    /** Slug of a broader tag: a thesaurus of two levels, so no recursion is ever needed. */
    broader: text(),
    version: int().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex('tag_slug').on(t.slug)],
);

/** Position 0 is the label in that language; the rest are synonyms that only the search sees. */
export const tagWord = table(
  'tag_word',
  {
    tagId: ref()
      .notNull()
      .references(() => tag.id, { onDelete: 'cascade' }),
    language: text().notNull(),
    position: position(),
    word: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tagId, t.language, t.position] })],
);

export const practiceTag = table(
  'practice_tag',
  {
    practiceId: ofPractice(),
    tagId: ref()
      .notNull()
      .references(() => tag.id, { onDelete: 'restrict' }),
    position: position(),
  },
  (t) => [primaryKey({ columns: [t.practiceId, t.tagId] }), index('practice_tag_tag').on(t.tagId)],
);

export const event = table(
  'event',
  {
    id: id(),
    slug: text().notNull(),
    kind: oneOf(codes.eventKind).notNull(),
    number: int(),
    title: text().notNull(),
    cityId: ref().references(() => city.id, { onDelete: 'restrict' }),
    start: partialDate(),
    end: partialDate(),
    dateNote: text(),
    format: oneOf(codes.eventFormat).notNull(),
    formatConfidence: oneOf(codes.confidence),
    summary: text().notNull(),
    participantsConfidence: oneOf(codes.confidence),
    note: text(),
    inBetter: bool().notNull(),
    confidence: confidence(),
    version: int().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex('event_slug').on(t.slug)],
);

export const eventCity = table(
  'event_city',
  {
    eventId: ref()
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    cityId: ref()
      .notNull()
      .references(() => city.id, { onDelete: 'restrict' }),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.cityId] }), index('event_city_city').on(t.cityId)],
);

export const eventPractice = table(
  'event_practice',
  {
    eventId: ref()
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    practiceId: ofPractice(),
    role: oneOf(codes.eventRole).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.practiceId] }),
    index('event_practice_practice').on(t.practiceId),
  ],
);

/**
 * Title and summary of a practice or an event, or the name of a city, in another language. `of` is a fingerprint of the
 * original that was translated: when the original has another one, the translation is stale.
 */
export const translation = table(
  'translation',
  {
    id: id(),
    slug: text().notNull(),
    language: oneOf(codes.languages).notNull(),
    practiceId: ref().references(() => practice.id, { onDelete: 'cascade' }),
    eventId: ref().references(() => event.id, { onDelete: 'cascade' }),
    cityId: ref().references(() => city.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    summary: text(),
    problem: text(),
    solution: text(),
    results: text(),
    failures: text(),
    lessons: text(),
    transferAdvice: text(),
    origin: oneOf(codes.textOrigin).notNull(),
    of: text().notNull(),
    /** The same for the sections, from problem to transfer advice, that are translated. */
    ofSections: text(),
    version: int().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('translation_slug').on(t.slug),
    index('translation_practice').on(t.practiceId, t.language),
    index('translation_event').on(t.eventId, t.language),
    index('translation_city').on(t.cityId, t.language),
    check(
      'translation_one_owner',
      sql`(${t.practiceId} IS NOT NULL) + (${t.eventId} IS NOT NULL) + (${t.cityId} IS NOT NULL) = 1`,
    ),
  ],
);

/** A city that took, tried or gave up a practice: a record of its own, also when it failed. */
export const adoption = table(
  'adoption',
  {
    id: id(),
    slug: text().notNull(),
    practiceId: ref()
      .notNull()
      .references(() => practice.id, { onDelete: 'restrict' }),
    cityId: ref()
      .notNull()
      .references(() => city.id, { onDelete: 'restrict' }),
    /** Slug of the adoption it was taken from (A → B → C); empty when it came from the origin. */
    fromAdoption: text(),
    status: oneOf(codes.adoptionStatus).notNull(),
    started: partialDate(),
    statusDate: partialDate(),
    summary: text(),
    scope: text(),
    fidelity: oneOf(codes.fidelity).notNull(),
    kept: text(),
    changed: text(),
    dropped: text(),
    adaptation: text(),
    localCost: text(),
    results: text(),
    abandonReason: oneOf(codes.abandonReason),
    /** The practice in its own right that this adoption grew into: how a chain goes on under another name. */
    becameId: ref().references(() => practice.id),
    learnedThrough: oneOf(codes.learnedThrough).notNull(),
    confirmedByOrigin: partialDate(),
    confirmedByAdopter: partialDate(),
    inBetter: bool().notNull(),
    confidence: confidence(),
    note: text(),
    version: int().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('adoption_slug').on(t.slug),
    index('adoption_practice').on(t.practiceId),
    index('adoption_city').on(t.cityId),
    index('adoption_became').on(t.becameId),
  ],
);

export const adoptionStep = table(
  'adoption_step',
  {
    adoptionId: ref()
      .notNull()
      .references(() => adoption.id, { onDelete: 'cascade' }),
    position: position(),
    kind: oneOf(codes.stepKind).notNull(),
    date: partialDate(),
    text: text(),
    eventId: ref().references(() => event.id, { onDelete: 'restrict' }),
    /** Slug of a plan action: plans are saved after adoptions, so this is no foreign key; the seed checks it. */
    action: text(),
  },
  (t) => [primaryKey({ columns: [t.adoptionId, t.position] })],
);

export const plan = table(
  'plan',
  {
    id: id(),
    slug: text().notNull(),
    cityId: ref()
      .notNull()
      .references(() => city.id, { onDelete: 'restrict' }),
    title: text().notNull(),
    periodStart: partialDate(),
    periodEnd: partialDate(),
    instrument: text(),
    summary: text(),
    link: text(),
    inBetter: bool().notNull(),
    confidence: confidence(),
    note: text(),
    version: int().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex('plan_slug').on(t.slug)],
);

export const action = table(
  'action',
  {
    id: id(),
    slug: text().notNull(),
    planId: ref()
      .notNull()
      .references(() => plan.id, { onDelete: 'cascade' }),
    position: position(),
    title: text().notNull(),
    text: text(),
    status: oneOf(codes.actionStatus).notNull(),
  },
  (t) => [uniqueIndex('action_slug').on(t.slug), index('action_plan').on(t.planId)],
);

const ofAction = () =>
  ref()
    .notNull()
    .references(() => action.id, { onDelete: 'cascade' });

export const actionInspiration = table(
  'action_inspiration',
  {
    actionId: ofAction(),
    practiceId: ref()
      .notNull()
      .references(() => practice.id, { onDelete: 'restrict' }),
  },
  (t) => [primaryKey({ columns: [t.actionId, t.practiceId] })],
);

export const actionInspirationCity = table(
  'action_inspiration_city',
  {
    actionId: ofAction(),
    cityId: ref()
      .notNull()
      .references(() => city.id, { onDelete: 'restrict' }),
  },
  (t) => [primaryKey({ columns: [t.actionId, t.cityId] })],
);

export const actionNote = table(
  'action_note',
  { actionId: ofAction(), position: position(), date: partialDate(), text: text().notNull() },
  (t) => [primaryKey({ columns: [t.actionId, t.position] })],
);

/** Where a record's claims come from. Exactly one owner each. */
export const source = table(
  'source',
  {
    id: id(),
    cityId: ref().references(() => city.id, { onDelete: 'cascade' }),
    practiceId: ref().references(() => practice.id, { onDelete: 'cascade' }),
    eventId: ref().references(() => event.id, { onDelete: 'cascade' }),
    adoptionId: ref().references(() => adoption.id, { onDelete: 'cascade' }),
    planId: ref().references(() => plan.id, { onDelete: 'cascade' }),
    position: position(),
    kind: oneOf(codes.sourceKind).notNull(),
    title: text(),
    url: text().notNull(),
    accessed: partialDate(),
    language: text(),
    confidence: confidence(),
  },
  (t) => [
    index('source_city').on(t.cityId),
    index('source_practice').on(t.practiceId),
    index('source_event').on(t.eventId),
    index('source_adoption').on(t.adoptionId),
    index('source_plan').on(t.planId),
    check(
      'source_one_owner',
      sql`(${t.cityId} IS NOT NULL) + (${t.practiceId} IS NOT NULL) + (${t.eventId} IS NOT NULL)
        + (${t.adoptionId} IS NOT NULL) + (${t.planId} IS NOT NULL) = 1`,
    ),
  ],
);

/** Every version of every record, as it was saved; what a citation of a version points at. Immutable. */
export const revision = table(
  'revision',
  {
    kind: oneOf(codes.recordType).notNull(),
    slug: text().notNull(),
    version: int().notNull(),
    record: json<unknown>().notNull(),
    savedAt: instant().notNull(),
    command: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.slug, t.version] }),
    // Whoever lists changes by time needs no record; the few versions that nobody may read are told apart by an index too.
    index('revision_saved').on(t.savedAt, t.kind, t.slug, t.version),
    index('revision_hidden')
      .on(t.kind, t.slug, t.version)
      .where(
        sql`kind = 'practice' AND coalesce(json_extract(record, '$.status'), 'published') <> 'published'`,
      ),
  ],
);

/**
 * What harvesters are told of: every practice that was ever published, for ever, and when what they are told of it last
 * changed. See harvest.ts.
 */
export const harvest = table(
  'harvest',
  {
    slug: text().primaryKey(),
    /** Rises with every change of any row, so that a row changed during a harvest comes (again) at its end. */
    seq: int().notNull(),
    /** Seconds since 1970; never smaller than that of a smaller `seq`. */
    stamp: int().notNull(),
    /** It is published no more. */
    deleted: bool().notNull(),
    /** Fingerprint of what is told of it. */
    print: text().notNull(),
  },
  (t) => [uniqueIndex('harvest_seq').on(t.seq), index('harvest_stamp').on(t.stamp, t.seq)],
);

/** The sets that a practice is in, or was in: who harvests a set has to hear that one left it. */
export const harvestSet = table(
  'harvest_set',
  {
    slug: text()
      .notNull()
      .references(() => harvest.slug, { onDelete: 'cascade' }),
    spec: text().notNull(),
    left: bool().notNull(),
  },
  (t) => [primaryKey({ columns: [t.slug, t.spec] }), index('harvest_set_spec').on(t.spec)],
);

/**
 * What records were called before they were renamed: leads to them for good, and is never given to another one. `slug` is
 * always what the record is called now, so that nothing is led on twice.
 */
export const formerSlug = table(
  'former_slug',
  {
    kind: oneOf(codes.recordType).notNull(),
    former: text().notNull(),
    slug: text().notNull(),
    since: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.former] }), index('former_slug_now').on(t.kind, t.slug)],
);

/** The message "look at this practice again". AUTOINCREMENT, so that a row queued again is never mistaken for the old one. */
export const searchOutbox = table(
  'search_outbox',
  { seq: id(), practiceId: ref().notNull(), queuedAt: instant().notNull() },
  (t) => [uniqueIndex('search_outbox_practice').on(t.practiceId)],
);

/** Documents that Meilisearch refused, put aside so that they block nobody. */
export const searchRefused = table('search_refused', {
  practiceId: ref().primaryKey(),
  error: text().notNull(),
  refusedAt: instant().notNull(),
});

/** What the embedded engine filters and counts by, one row a value. */
export const searchFacet = table(
  'search_facet',
  { practiceId: ref().notNull(), field: text().notNull(), value: text().notNull() },
  (t) => [primaryKey({ columns: [t.practiceId, t.field, t.value] })],
);

/** What the embedded engine sorts by. */
export const searchOrder = table('search_order', {
  practiceId: ref().primaryKey(),
  title: text().notNull(),
  started: int(),
  adoptions: int().notNull(),
  updated: int().notNull(),
});

/** Who may write to the outside index at the moment: the server's relay, or a rebuild from the command line. */
export const lease = table('lease', {
  name: text().primaryKey(),
  holder: text().notNull(),
  expires: instant().notNull(),
});

/** What changed while an index is built beside the one in use; sent to it before the two are swapped. */
export const searchReplay = table('search_replay', { practiceId: ref().primaryKey() });

/** Searches that found nothing, counted by month: the words alone, nobody's name, address or time. */
export const searchMiss = table(
  'search_miss',
  { words: text().notNull(), month: text().notNull(), searches: int().notNull() },
  (t) => [primaryKey({ columns: [t.words, t.month] })],
);

/**
 * Counters: `catalogue` rises with every change; caches, ETags and the embedded engine's vocabulary hang on it. `harvest` is
 * the clock of harvests, see harvest-clock.ts.
 */
export const counter = table('counter', { name: text().primaryKey(), value: int().notNull() });

/** Keyed hashes of erased contacts, so that importing an old file again cannot bring them back. */
export const suppression = table('suppression', { hash: text().primaryKey(), erasedAt: instant().notNull() });
