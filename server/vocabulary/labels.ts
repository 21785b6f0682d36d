import type * as codes from '../db/codes.ts';
import { type Language, languages } from '../db/codes.ts';
import et from './words/et.json' with { type: 'json' };
import hu from './words/hu.json' with { type: 'json' };
import it from './words/it.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

type Codes = typeof codes;
type Words<K extends keyof Codes> = Codes[K] extends readonly (infer C extends string)[]
  ? Record<C, string>
  : never;

/** The words that people read for the codes that the database stores. */
export const labels = {
  confidence: { stated: 'Stated by a source', inferred: 'Inferred' } satisfies Words<'confidence'>,
  placeKind: {
    city: 'City',
    municipality: 'Municipality',
    region: 'Region',
    country: 'Country',
  } satisfies Words<'placeKind'>,
  populationBand: {
    'under-20k': 'Under 20,000',
    '20k-50k': '20,000 to 50,000',
    '50k-100k': '50,000 to 100,000',
    '100k-250k': '100,000 to 250,000',
    '250k-500k': '250,000 to 500,000',
    '500k-1m': '500,000 to 1 million',
    '1m-5m': '1 to 5 million',
    'over-5m': 'Over 5 million',
    unknown: 'Not known',
  } satisfies Words<'populationBand'>,
  partner: {
    'lead-partner': 'Lead partner of BETTER',
    partner: 'Partner in BETTER',
  } satisfies Words<'partner'>,
  recordKind: {
    'good-practice': 'Good practice',
    'project-outcome': 'Outcome of the project that became a practice',
    'project-activity': 'Activity of the project’s second phase',
  } satisfies Words<'recordKind'>,
  practiceType: {
    regulation: 'Regulation',
    service: 'Service',
    programme: 'Programme',
    infrastructure: 'Infrastructure',
    'financial-instrument': 'Financial instrument',
    'procurement-model': 'Procurement model',
    governance: 'Governance',
    participation: 'Participation',
    training: 'Training',
    'data-or-digital-tool': 'Data or digital tool',
    campaign: 'Campaign',
    network: 'Network',
  } satisfies Words<'practiceType'>,
  stage: {
    idea: 'Idea',
    'in-design': 'In design',
    pilot: 'Pilot',
    running: 'Running',
    'running-in-part': 'Running in part of the city',
    'running-city-wide': 'Running city-wide',
    'being-extended': 'Being extended',
    'ended-as-planned': 'Ended as planned',
    'stopped-early': 'Stopped early',
    unknown: 'Stage unknown',
  } satisfies Words<'stage'>,
  governmentLevel: {
    national: 'National',
    regional: 'Regional',
    local: 'Local',
    other: 'Other',
  } satisfies Words<'governmentLevel'>,
  ongoing: { yes: 'Still running', no: 'No longer running', unknown: 'Not known' } satisfies Words<'ongoing'>,
  costPhase: {
    'set-up': 'To set up',
    'per-year': 'Per year',
    whole: 'In all',
    'per-edition': 'Per edition',
    other: 'Other cost',
  } satisfies Words<'costPhase'>,
  conditionKind: { enabling: 'What helps', hindering: 'What hinders' } satisfies Words<'conditionKind'>,
  conditionCategory: {
    norms: 'Social norms',
    finance: 'Finance',
    institutions: 'Institutions',
    collaboration: 'Collaboration',
    law: 'Law',
    policy: 'Policy',
    governance: 'Governance',
    knowledge: 'Knowledge',
    market: 'Market',
    'workload-and-staff': 'Workload and staff',
    other: 'Other',
  } satisfies Words<'conditionCategory'>,
  certainty: {
    measured: 'measured',
    estimated: 'estimated',
    reported: 'reported',
    'not-measured': 'not measured',
  } satisfies Words<'certainty'>,
  documentKind: {
    guide: 'Guide',
    report: 'Report',
    evaluation: 'Evaluation',
    software: 'Software',
    template: 'Template',
    video: 'Video',
    'web-page': 'Web page',
  } satisfies Words<'documentKind'>,
  tagKind: {
    topic: 'Topic',
    technology: 'Technology',
    audience: 'Audience',
    method: 'Method',
  } satisfies Words<'tagKind'>,
  sourceKind: {
    evaluation: 'Evaluation',
    'peer-reviewed': 'Peer-reviewed article',
    'official-report': 'Official report',
    'catalogue-page': 'Catalogue page',
    'project-page': 'Project page',
    press: 'Press',
    newsletter: 'Newsletter',
    'own-data': 'Own data',
    'web-page': 'Web page',
  } satisfies Words<'sourceKind'>,
  eventKind: {
    'kick-off': 'Kick-off',
    'thematic-event': 'Thematic event',
    'study-visit': 'Study visit',
    'import-workshop': 'Import workshop',
    'regional-event': 'Regional event',
    conference: 'Conference',
    meeting: 'Meeting',
    webinar: 'Webinar',
    training: 'Training',
  } satisfies Words<'eventKind'>,
  eventFormat: {
    'in-person': 'In person',
    online: 'Online',
    hybrid: 'In person and online',
    unknown: 'Format not known',
  } satisfies Words<'eventFormat'>,
  eventRole: {
    shown: 'Shown',
    visited: 'Visited',
    'import-subject': 'Subject of the import workshop',
  } satisfies Words<'eventRole'>,
  adoptionStatus: {
    considered: 'Considered',
    planned: 'Planned',
    'under-way': 'Under way',
    piloting: 'Piloting',
    implemented: 'Implemented',
    'scaled-up': 'Scaled up',
    paused: 'Paused',
    abandoned: 'Abandoned',
    completed: 'Completed',
    unknown: 'Status unknown',
  } satisfies Words<'adoptionStatus'>,
  fidelity: {
    'as-documented': 'Taken over as documented',
    'minor-changes': 'With minor changes',
    'major-changes': 'With major changes',
    'idea-only': 'The idea only',
    unknown: 'How closely it was followed is not known',
  } satisfies Words<'fidelity'>,
  abandonReason: {
    'no-budget': 'No budget',
    'no-legal-competence': 'No legal competence',
    'no-political-mandate': 'No political mandate',
    'staff-left': 'Staff left',
    'did-not-fit': 'Did not fit',
    supplier: 'Supplier',
    opposition: 'Opposition',
    'result-not-reached': 'Result not reached',
    'better-alternative': 'Better alternative',
    'origin-could-not-answer': 'The origin could not answer',
    'data-protection': 'Data protection',
    other: 'Other reason',
  } satisfies Words<'abandonReason'>,
  learnedThrough: {
    'study-visit': 'Study visit',
    event: 'Event',
    catalogue: 'Catalogue',
    network: 'Network',
    visit: 'Visit',
    'shared-service': 'Joining a shared service',
    other: 'Another way',
    unknown: 'Not known',
  } satisfies Words<'learnedThrough'>,
  stepKind: {
    observed: 'Observed',
    'study-visit': 'Examined at a study visit',
    'import-workshop': 'Import workshop',
    planned: 'Planned in an action plan',
    started: 'Started',
    running: 'Running',
    result: 'Result',
    stopped: 'Stopped',
  } satisfies Words<'stepKind'>,
  actionStatus: {
    planned: 'Planned',
    'under-way': 'Under way',
    done: 'Done',
    dropped: 'Dropped',
    unknown: 'Status unknown',
  } satisfies Words<'actionStatus'>,
  failures: {
    known: 'Has known failures or difficulties',
    none: 'Asked: none known',
    'not-asked': 'Nobody has said yet',
  },
  better: { yes: 'In the BETTER project', no: 'Outside BETTER' },
} as const;

export type Vocabulary = keyof typeof labels;

const translated: Record<Exclude<Language, 'en'>, Record<string, Record<string, string>>> = {
  it,
  sv,
  et,
  hu,
};

/** A code with the words people read for it, as every answer of the API carries it; in English where there are no others. */
export function labelled(
  vocabulary: Vocabulary,
  code: string,
  language: Language = 'en',
): { code: string; label: string } {
  const own: Record<string, string> = labels[vocabulary];
  const words = language === 'en' ? own : (translated[language][vocabulary] ?? own);
  return { code, label: Object.hasOwn(words, code) ? (words[code] ?? code) : code };
}

const displayNames = (type: 'region' | 'language') =>
  Object.fromEntries(
    languages.map((language) => [language, new Intl.DisplayNames([language], { type })]),
  ) as Record<Language, Intl.DisplayNames>;
const regions = displayNames('region');
const languageNames = displayNames('language');

/** `EE` → Estonia (ISO 3166-1 alpha-2). */
export const countryName = (code: string, language: Language = 'en'): string =>
  regions[language].of(code) ?? code;
/** `et` → Estonian (BCP 47). */
export const languageName = (code: string, language: Language = 'en'): string =>
  languageNames[language].of(code) ?? code;
