import { type Static, Type } from 'typebox';
import * as codes from '../db/codes.ts';
import {
  Language,
  Maybe,
  OneOf,
  PartialDate,
  Slug,
  SourceInput,
  strict,
  Text,
  Url,
} from '../vocabulary/shapes.ts';

/** The licence of the catalogue's texts where a record names no other. */
export const LICENCE = 'CC-BY-4.0';

const CostInput = Type.Object(
  {
    phase: OneOf(codes.costPhase),
    category: Maybe(Text(80)),
    amount: Type.Number({ minimum: 0, maximum: 1e15 }),
    currency: Type.String({ pattern: '^[A-Z]{3}$' }),
    price_year: Maybe(Type.Integer({ minimum: 1900, maximum: 2100 })),
    what: Maybe(Text(300)),
  },
  strict,
);
const ConditionInput = Type.Object(
  {
    kind: OneOf(codes.conditionKind),
    category: OneOf(codes.conditionCategory),
    text: Text(500),
    overcome: Maybe(Text(500)),
  },
  strict,
);
const FigureInput = Type.Object(
  {
    indicator: Text(150),
    before: Maybe(Text(60)),
    after: Maybe(Text(60)),
    unit: Maybe(Text(60)),
    period: Maybe(Text(60)),
    certainty: OneOf(codes.certainty),
  },
  strict,
);
const DocumentInput = Type.Object(
  {
    url: Url,
    kind: OneOf(codes.documentKind),
    title: Maybe(Text(300)),
    language: Maybe(Language),
    licence: Maybe(Text(60)),
  },
  strict,
);

/** A list, or `unknown` (asked, no answer), or `none` (asked, and there is none). */
const ListOrAnswer = <T extends Parameters<typeof Type.Array>[0]>(item: T) =>
  Type.Union([Type.Array(item, { maxItems: 50 }), OneOf(codes.answer)]);

/** A practice as a seed file or an import writes it: the names of data-model.md, in snake_case. */
export const PracticeInput = Type.Object(
  {
    slug: Slug,
    title: Text(100),
    local_name: Maybe(Text(100)),
    language: Language,
    summary: Text(500),
    problem: Maybe(Text(1500)),
    solution: Maybe(Text(5000)),
    results: Maybe(Text(1000)),
    figures: Maybe(Type.Array(FigureInput, { maxItems: 50 })),
    failures: Maybe(Text(1000)),
    lessons: Maybe(Text(1000)),
    transfer_advice: Maybe(Text(1000)),
    owner: Maybe(Text(200)),
    type: OneOf(codes.practiceType),
    stage: OneOf(codes.stage),
    government_level: OneOf(codes.governmentLevel),
    started: Maybe(PartialDate),
    ended: Maybe(PartialDate),
    ongoing: OneOf(codes.ongoing),
    confirmed_on: Maybe(PartialDate),
    complexity: Maybe(Type.Integer({ minimum: 1, maximum: 5 })),
    duration_months: Maybe(Type.Integer({ minimum: 0, maximum: 600 })),
    staff: Maybe(Text(500)),
    website: Maybe(Url),
    licence: Maybe(Text(60)),
    in_better: Type.Boolean(),
    in_better_confidence: Maybe(OneOf(codes.confidence)),
    in_better_basis: Maybe(Text(500)),
    record_kind: OneOf(codes.recordKind),
    confidence: OneOf(codes.confidence),
    note: Maybe(Text(1000)),
    status: Maybe(OneOf(codes.publication)),
    tags: Type.Array(Slug, { minItems: 1, maxItems: 12 }),
    costs: Maybe(ListOrAnswer(CostInput)),
    conditions: Maybe(ListOrAnswer(ConditionInput)),
    building_blocks: Maybe(Type.Array(Text(500), { maxItems: 20 })),
    documents: Maybe(Type.Array(DocumentInput, { maxItems: 50 })),
    sources: Type.Array(SourceInput, { minItems: 1, maxItems: 50 }),
  },
  strict,
);
export type PracticeInput = Static<typeof PracticeInput>;

const { slug, title, ...rest } = PracticeInput.properties;
/** The same with the city where it started, as files hold it that are not kept city by city. */
export const PracticeOf = Type.Object({ slug, title, city: Slug, ...rest }, strict);
export type PracticeOf = Static<typeof PracticeOf>;
