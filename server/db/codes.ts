// The closed lists that code depends on. Codes are stored; labels are in vocabulary/labels.ts.

export const languages = ['en', 'it', 'sv', 'et', 'hu'] as const;
export type Language = (typeof languages)[number];

export const recordType = ['tag', 'city', 'practice', 'event', 'adoption', 'plan', 'translation'] as const;
export type RecordType = (typeof recordType)[number];

export const confidence = ['stated', 'inferred'] as const;
export const placeKind = ['city', 'municipality', 'region', 'country'] as const;
export const partner = ['lead-partner', 'partner'] as const;

/** Inhabitants; the limits are in bands.ts. */
export const populationBand = [
  'under-20k',
  '20k-50k',
  '50k-100k',
  '100k-250k',
  '250k-500k',
  '500k-1m',
  '1m-5m',
  'over-5m',
  'unknown',
] as const;
export type PopulationBand = (typeof populationBand)[number];

export const publication = ['draft', 'published', 'archived'] as const;
export const recordKind = ['good-practice', 'project-outcome', 'project-activity'] as const;
export const practiceType = [
  'regulation',
  'service',
  'programme',
  'infrastructure',
  'financial-instrument',
  'procurement-model',
  'governance',
  'participation',
  'training',
  'data-or-digital-tool',
  'campaign',
  'network',
] as const;
/** `running` says that it runs where the source does not say how far; see docs/decisions/0004. */
export const stage = [
  'idea',
  'in-design',
  'pilot',
  'running',
  'running-in-part',
  'running-city-wide',
  'being-extended',
  'ended-as-planned',
  'stopped-early',
  'unknown',
] as const;
export const governmentLevel = ['national', 'regional', 'local', 'other'] as const;
export const ongoing = ['yes', 'no', 'unknown'] as const;

export const answer = ['unknown', 'none'] as const;
export const answerable = [
  'problem',
  'solution',
  'results',
  'failures',
  'lessons',
  'transfer_advice',
  'costs',
  'conditions',
  'staff',
] as const;
export type Answerable = (typeof answerable)[number];

export const costPhase = ['set-up', 'per-year', 'whole', 'per-edition', 'other'] as const;
export const conditionKind = ['enabling', 'hindering'] as const;
export const conditionCategory = [
  'norms',
  'finance',
  'institutions',
  'collaboration',
  'law',
  'policy',
  'governance',
  'knowledge',
  'market',
  'workload-and-staff',
  'other',
] as const;
export const certainty = ['measured', 'estimated', 'reported', 'not-measured'] as const;
export const documentKind = [
  'guide',
  'report',
  'evaluation',
  'software',
  'template',
  'video',
  'web-page',
] as const;
export const textOrigin = ['human', 'machine', 'reviewed'] as const;
export const tagKind = ['topic', 'technology', 'audience', 'method'] as const;
export const sourceKind = [
  'evaluation',
  'peer-reviewed',
  'official-report',
  'catalogue-page',
  'project-page',
  'press',
  'newsletter',
  'own-data',
  'web-page',
] as const;

export const eventKind = [
  'kick-off',
  'thematic-event',
  'study-visit',
  'import-workshop',
  'regional-event',
  'conference',
  'meeting',
  'webinar',
  'training',
] as const;
export const eventFormat = ['in-person', 'online', 'hybrid', 'unknown'] as const;
export const eventRole = ['shown', 'visited', 'import-subject'] as const;

/** `under-way` says that work on it goes on where the source does not say how far; see docs/decisions/0004. */
export const adoptionStatus = [
  'considered',
  'planned',
  'under-way',
  'piloting',
  'implemented',
  'scaled-up',
  'paused',
  'abandoned',
  'completed',
  'unknown',
] as const;
/** Of these, the ones in which the city still has what it took over. */
export const standing = ['under-way', 'piloting', 'implemented', 'scaled-up', 'completed'] as const;
export const fidelity = ['as-documented', 'minor-changes', 'major-changes', 'idea-only', 'unknown'] as const;
export const abandonReason = [
  'no-budget',
  'no-legal-competence',
  'no-political-mandate',
  'staff-left',
  'did-not-fit',
  'supplier',
  'opposition',
  'result-not-reached',
  'better-alternative',
  'origin-could-not-answer',
  'data-protection',
  'other',
] as const;
export const learnedThrough = [
  'study-visit',
  'event',
  'catalogue',
  'network',
  'visit',
  'shared-service',
  'other',
  'unknown',
] as const;
export const stepKind = [
  'observed',
  'study-visit',
  'import-workshop',
  'planned',
  'started',
  'running',
  'result',
  'stopped',
] as const;
export const actionStatus = ['planned', 'under-way', 'done', 'dropped', 'unknown'] as const;

/** Countries of the Council of Europe and those that work with the Union's programmes (ISO 3166-1). */
export const europeanCountries =
  'AL AD AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA XK'.split(
    ' ',
  );
/** Languages that European cities work in (ISO 639-1). */
export const europeanLanguages =
  'bg bs ca cs cy da de el en es et eu fi fr ga gl hr hu is it lb lt lv mk mt nl no pl pt ro sk sl sq sr sv tr uk'.split(
    ' ',
  );
