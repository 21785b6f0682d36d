// A client of the API of Practice Exchange, version 1, in one file without dependencies: for Node, Deno, Bun and browsers.

/** A code that is known today; version 1 may add others, so let a `switch` have a `default`. */
type Code<T extends string> = T | (string & {});

export interface Filters {
  q?: string;
  tag?: readonly string[];
  city?: readonly string[];
  country?: readonly string[];
  population?: readonly string[];
  adopted_by?: readonly string[];
  event?: readonly string[];
  stage?: readonly string[];
  type?: readonly string[];
  adoption_status?: readonly string[];
  failures?: readonly string[];
  better?: readonly string[];
  lang?: 'en' | 'it' | 'sv' | 'et' | 'hu';
  sort?: 'relevance' | 'title' | 'newest' | 'most-adopted' | 'updated';
  /** From 1; twenty results a page. */
  page?: number;
}

/** The kinds of record, each with its shape. */
export interface Kinds {
  practices: Practice;
  cities: City;
  events: Event;
  adoptions: Adoption;
  plans: Plan;
  tags: Tag;
}

/** A search that took only some fields of its results. */
export type Found<F extends keyof PracticeCard> = Omit<SearchAnswer, 'results'> & {
  results: Pick<PracticeCard, F>[];
};

export interface Options {
  /** How often one address is asked at most while the server is busy. */
  tries?: number;
  /** The longest wait that is borne, in seconds: a server that asks for more makes the call fail. */
  longestWait?: number;
}

/** What the server says when it does not answer what was asked for (RFC 9457). `message` says what to do. */
export class ProblemError extends Error {
  readonly status: number;
  readonly requestId: string | undefined;
  /** Seconds until it is worth asking again; undefined where the server does not say. */
  readonly retryAfter: number | undefined;
  constructor(status: number, problem: Partial<Problem>, retryAfter: number | undefined) {
    super(problem.detail ?? `The server answered ${status}.`);
    this.name = 'ProblemError';
    this.status = status;
    this.requestId = problem.requestId;
    this.retryAfter = retryAfter;
  }
}

export class PracticeExchange {
  readonly #origin: string;
  readonly #tries: number;
  readonly #longestWait: number;

  /** @param origin the address of the site, such as `https://practices.example.org`. */
  constructor(origin: string, { tries = 5, longestWait = 60 }: Options = {}) {
    this.#origin = origin.replace(/\/+$/, '');
    this.#tries = tries;
    this.#longestWait = longestWait;
  }

  /** A page of a search; with `fields` only these of each result. */
  async search<F extends keyof PracticeCard = keyof PracticeCard>(
    filters: Filters = {},
    fields?: readonly F[],
  ): Promise<Found<F>> {
    return this.#json(`/api/v1/practices${queryOf({ ...filters, fields: fields?.join(',') })}`);
  }

  /** A record in full, or only these fields of it. @throws ProblemError with status 404 or 410 where there is none. */
  async get<K extends keyof Kinds, F extends keyof Kinds[K] & string = keyof Kinds[K] & string>(
    kind: K,
    slug: string,
    fields?: readonly F[],
  ): Promise<Pick<Kinds[K], F>> {
    return this.#json(`/api/v1/${kind}/${encodeURIComponent(slug)}${queryOf({ fields: fields?.join(',') })}`);
  }

  /** All records of a kind, one after another; no record that stays is missed or comes twice, whatever changes meanwhile. */
  async *walk<K extends keyof Kinds, F extends keyof Kinds[K] & string = keyof Kinds[K] & string>(
    kind: K,
    fields?: readonly F[],
  ): AsyncGenerator<Pick<Kinds[K], F>> {
    const query = queryOf({ limit: 100, fields: fields?.join(',') });
    let next: string | null = `/api/v1/catalogue/${kind}${query}`;
    while (next !== null) {
      const page: { results: Pick<Kinds[K], F>[]; next: string | null } = await this.#json(next);
      yield* page.results;
      next = page.next;
    }
  }

  /** How to cite the newest version of a record. */
  async citation(kind: 'practices' | 'adoptions' | 'events', slug: string): Promise<Citation> {
    return this.#json(`/api/v1/${kind}/${encodeURIComponent(slug)}/citation`);
  }

  async #json<T>(path: string): Promise<T> {
    return (await (await this.#ask(path)).json()) as T;
  }

  /** Asks, and while the server is busy (429, 503) asks again when it says. */
  async #ask(path: string): Promise<Response> {
    for (let tried = 1; ; tried++) {
      const answer = await fetch(this.#origin + path, { headers: { accept: 'application/json' } });
      if (answer.ok) return answer;
      const wait = secondsIn(answer.headers.get('retry-after'));
      const busy = answer.status === 429 || answer.status === 503;
      if (!busy || wait === undefined || wait > this.#longestWait || tried >= this.#tries)
        throw new ProblemError(answer.status, await problemIn(answer), wait);
      await answer.body?.cancel();
      await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    }
  }
}

function queryOf(parameters: Readonly<Record<string, string | number | readonly string[] | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value = []] of Object.entries(parameters))
    for (const each of typeof value === 'object' ? value : [value]) query.append(name, String(each));
  return query.size === 0 ? '' : `?${query}`;
}

/** `Retry-After` is seconds or a date (RFC 9110, 10.2.3). */
function secondsIn(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

/** A proxy on the way may answer in a form of its own. */
async function problemIn(answer: Response): Promise<Partial<Problem>> {
  const text = await answer.text();
  return answer.headers.get('content-type')?.startsWith('application/problem+json') === true
    ? (JSON.parse(text) as Problem)
    : {};
}

// What follows is written from /openapi.json.

export interface ActionInPlan {
  title: string;
  status: Labelled;
}

export interface Adoption {
  slug: string;
  practice: Ref;
  origin: CityRef;
  city: CityRef;
  status: Labelled;
  started: string | null;
  statusDate: string | null;
  abandonReason: Labelled | null;
  became: Ref | null;
  inBetter: boolean;
  summary: string | null;
  scope: string | null;
  fidelity: Labelled;
  kept: string | null;
  changed: string | null;
  dropped: string | null;
  adaptation: string | null;
  localCost: string | null;
  results: string | null;
  learnedThrough: Labelled;
  confirmedByOrigin: string | null;
  confirmedByAdopter: string | null;
  confidence: Labelled;
  note: string | null;
  steps: { kind: Labelled; date: string | null; text: string | null; event: Ref | null; action: { title: string; plan: Ref } | null }[];
  from: AdoptionCard | null;
  passedOn: AdoptionCard[];
  chain: AdoptionCard[];
  sources: Source[];
  history: History;
  updated: string;
}

export interface AdoptionCard {
  slug: string;
  practice: Ref;
  origin: CityRef;
  city: CityRef;
  status: Labelled;
  started: string | null;
  statusDate: string | null;
  abandonReason: Labelled | null;
  became: Ref | null;
  inBetter: boolean;
}

export interface AdoptionOfPractice {
  slug: string;
  practice: Ref;
  origin: CityRef;
  city: CityRef;
  status: Labelled;
  started: string | null;
  statusDate: string | null;
  abandonReason: Labelled | null;
  became: Ref | null;
  inBetter: boolean;
  scope: string | null;
  changed: string | null;
  adaptation: string | null;
  localCost: string | null;
  results: string | null;
}

export interface Citation {
  apa: string;
  chicago: string;
  csl: Csl;
  links: { label: string; type: string; href: string }[];
}

export interface City {
  slug: string;
  name: string;
  localName: string | null;
  kind: Labelled;
  country: Labelled;
  region: string | null;
  partner: Labelled | null;
  population: number | null;
  practices: number;
  adoptions: number;
  lat: number | null;
  lon: number | null;
  populationYear: number | null;
  languages: Labelled[];
  website: string | null;
  note: string | null;
  confidence: Labelled;
  gave: { slug: string; title: string; language: string; summary: string }[];
  taken: AdoptionCard[];
  passedOn: AdoptionCard[];
  events: EventCard[];
  plans: { slug: string; title: string; language: string; actions: ActionInPlan[] }[];
  suggested: { slug: string; title: string; language: string; summary: string; adopter: CityRef; likeness: PlaceLikeness }[];
  sources: Source[];
  history: History;
  updated: string;
}

export interface CityRef {
  slug: string;
  name: string;
  country: Labelled;
  partner: boolean;
}

export interface Csl {
  id: string;
  type: Code<'webpage'>;
  title: string;
  author?: { literal: string }[];
  'container-title': string;
  issued?: { 'date-parts': number[][] };
  accessed?: { 'date-parts': number[][] };
  version?: string;
  URL: string;
  language?: string;
  keyword?: string;
  abstract?: string;
}

export interface Event {
  slug: string;
  kind: Labelled;
  number: number | null;
  title: string;
  language: string;
  city: CityRef | null;
  start: string | null;
  end: string | null;
  format: Labelled;
  practices: { slug: string; title: string; language: string; role: Labelled; city: CityRef }[];
  translated?: Translated;
  dateNote: string | null;
  formatConfidence: Labelled | null;
  summary: string;
  participants: CityRef[];
  participantsConfidence: Labelled | null;
  outcomes: { slug: string; practice: Ref; city: CityRef; step: Labelled; status: Labelled }[];
  perhaps: AdoptionCard[];
  note: string | null;
  inBetter: boolean;
  confidence: Labelled;
  sources: Source[];
  history: History;
  updated: string;
}

export interface EventCard {
  slug: string;
  kind: Labelled;
  number: number | null;
  title: string;
  language: string;
  city: CityRef | null;
  start: string | null;
  end: string | null;
  format: Labelled;
  practices: number;
}

export interface Excerpt {
  field: string;
  language: string;
  segments: { text: string; hit: boolean }[];
}

export interface Facet {
  field: string;
  label: string;
  values: { value: string; label: string; language?: string; count: number; selected: boolean }[];
  hidden: number;
}

export interface History {
  total: number;
  versions: { version: number; on: string; first: boolean; changed: string[]; readable: boolean }[];
}

export interface Labelled {
  code: string;
  label: string;
}

export interface Likeness {
  score: number;
  yours: boolean;
  reasons: { dimension: Code<'population' | 'country' | 'language' | 'cost'>; value: number | null; place?: CityRef; role?: Code<'origin' | 'adopter'> }[];
  perInhabitant: number | null;
}

export interface MyCity {
  name: string | null;
  city: CityRef | null;
  population: number | null;
  country: Labelled | null;
  languages: Labelled[];
}

export interface PlaceLikeness {
  population: number | null;
  country: number | null;
  language: number | null;
}

export interface Plan {
  slug: string;
  title: string;
  language: string;
  city: CityRef;
  periodStart: string | null;
  periodEnd: string | null;
  instrument: string | null;
  actions: { slug: string; title: string; text: string | null; status: Labelled; inspiredBy: { slug: string; title: string; language: string; city: CityRef }[]; inspirationCities: CityRef[]; notes: { date: string | null; text: string }[]; adoptions: AdoptionCard[] }[];
  summary: string | null;
  link: string | null;
  inBetter: boolean;
  confidence: Labelled;
  note: string | null;
  sources: Source[];
  history: History;
  updated: string;
}

export interface Practice {
  translated?: Translated;
  slug: string;
  title: string;
  localName: string | null;
  language: Labelled;
  summary: string;
  problem: string | null;
  solution: string | null;
  results: string | null;
  failures: string | null;
  lessons: string | null;
  transferAdvice: string | null;
  staff: string | null;
  firstYear: number | null;
  firstYearPerInhabitant: number | null;
  population: number | null;
  evidence: { level: number; basis: string };
  answers: { problem: string; solution: string; results: string; failures: string; lessons: string; transfer_advice: string; costs: string; conditions: string; staff: string };
  city: CityRef;
  owner: string | null;
  type: Labelled;
  stage: Labelled;
  governmentLevel: Labelled;
  started: string | null;
  ended: string | null;
  ongoing: Labelled;
  confirmedOn: string | null;
  outdated: boolean;
  complexity: number | null;
  durationMonths: number | null;
  website: string | null;
  licence: string;
  inBetter: boolean;
  inBetterConfidence: Labelled | null;
  inBetterBasis: string | null;
  recordKind: Labelled;
  confidence: Labelled;
  note: string | null;
  tags: TagRef[];
  costs: { phase: Labelled; amount: number; currency: string; euro: number | null; priceYear: number | null; what: string | null }[];
  conditions: { kind: Labelled; category: Labelled; text: string; overcome: string | null }[];
  figures: { indicator: string; before: string | null; after: string | null; unit: string | null; period: string | null; certainty: Labelled }[];
  buildingBlocks: string[];
  documents: { kind: Labelled; title: string | null; url: string; language: string | null }[];
  adoptions: AdoptionOfPractice[];
  grewFrom: AdoptionCard[];
  chain: AdoptionCard[];
  events: { slug: string; kind: Labelled; number: number | null; title: string; language: string; city: CityRef | null; start: string | null; end: string | null; format: Labelled; practices: number; role: Labelled }[];
  actions: { title: string; status: Labelled; plan: Ref; city: CityRef }[];
  sources: Source[];
  missing: string[];
  version: number;
  history: History;
  updated: string;
}

export interface PracticeCard {
  slug: string;
  title: string;
  titleSegments: { text: string; hit: boolean }[];
  summary: string;
  summarySegments: { text: string; hit: boolean }[];
  excerpt?: Excerpt;
  language: string;
  city: CityRef;
  type: Labelled;
  stage: Labelled;
  started: string | null;
  inBetter: boolean;
  tags: TagRef[];
  adopters: CityRef[];
  translated?: Translated;
  likeness?: Likeness;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  requestId: string;
}

export interface Ref {
  slug: string;
  title: string;
  language: string;
}

export interface SearchAnswer {
  total: number;
  truncated: boolean;
  page: number;
  pages: number;
  sort: string;
  results: PracticeCard[];
  mine: { city: MyCity; weights: { population: number; country: number; language: number; cost: number } } | null;
  ranked: number | null;
  facets: Facet[];
  didYouMean: string | null;
  instead: { drop: Code<'word' | 'filter'>; what: string; label: string; count: number; query: string }[];
  nearest: PracticeCard[];
  others: Suggestion[];
  cut: boolean;
  engine: { name: string; degraded: boolean; cached: boolean; byMeaning: number; took: number };
}

export interface Source {
  kind: Labelled;
  title: string | null;
  url: string;
  accessed: string | null;
  language: string | null;
  confidence: Labelled;
}

export interface Suggestion {
  kind: Code<'practice' | 'tag' | 'city' | 'event' | 'adoption' | 'plan'>;
  label: string;
  language: string;
  address: string;
  line: string;
  foundAs: string | null;
}

export interface Tag {
  slug: string;
  label: string;
  kind: Labelled;
  labels: { language: Labelled; label: string; synonyms: string[] }[];
  broader: Ref | null;
  narrower: Ref[];
  practices: number;
  history: History;
}

export interface TagRef {
  slug: string;
  label: string;
  kind: string;
}

export interface Translated {
  title: string;
  language: string;
  origin: Code<'human' | 'machine' | 'reviewed'>;
  stale: boolean;
  fields: string[];
}
