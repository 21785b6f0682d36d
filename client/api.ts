import type { Language } from './language.ts';
import type { Adoption, AdoptionCard, Story } from '../server/adoptions/schema.ts';
import type { Citation } from '../server/citations/schema.ts';
import type { City, CityCard, MyCity, MyCityAnswer } from '../server/cities/schema.ts';
import type { Comparison, Fit, SimilarPractices } from '../server/comparison/schema.ts';
import type { Event, EventCard } from '../server/events/schema.ts';
import type { Holdings } from '../server/exports/schema.ts';
import type { ServiceStatus } from '../server/http/status.ts';
import type { Plan, PlanCard } from '../server/plans/schema.ts';
import type { Facet, PracticeCard, SearchAnswer } from '../server/practices/schema.ts';
import type { Practice } from '../server/practices/record.ts';
import type { PracticeVersion } from '../server/practices/version.ts';
import type { Suggestion } from '../server/suggestions/schema.ts';
import type { FlowDrawing, MapDrawing, TimelineDrawing } from '../server/transfers/drawings.ts';
import type { Transfer, TransferAnswer } from '../server/transfers/schema.ts';
import type { GapMap, Tag, TagSummary } from '../server/vocabulary/schema.ts';

export type { Citation, Comparison, Fit, MyCity, MyCityAnswer, SimilarPractices };
export type { Adoption, AdoptionCard, City, CityCard, Event, EventCard, Facet, Plan, PlanCard, Practice };
export type { Holdings, PracticeVersion, ServiceStatus, Story };
export type { GapMap, PracticeCard, SearchAnswer, Suggestion, Tag, TagSummary };
export type { FlowDrawing, MapDrawing, TimelineDrawing, Transfer, TransferAnswer };

interface List<T> {
  total: number;
  results: T[];
}

/** An answer that is not 200: what the page for it needs. */
export class ApiError extends Error {
  readonly status: number;
  readonly requestId: string;
  /** The whole problem, with what an answer may say beside its sentence. */
  readonly problem: unknown;
  constructor(status: number, problem: { detail?: string; requestId?: string } | null) {
    super(problem?.detail ?? 'The server did not answer.');
    this.status = status;
    this.problem = problem;
    this.requestId = problem?.requestId ?? '';
  }
}

/** Fetches a path and answers status and parsed body: `fetch` in the browser, `inject` on the server. */
export type Get = (path: string) => Promise<{ status: number; body: unknown }>;

export type Api = ReturnType<typeof apiOver>;

/** Every call to the server, one function each; answers come in the language of the page. */
export function apiOver(get: Get, language: Language) {
  const ask = <T>(path: string): Promise<T> =>
    fetched<T>(`/api${path}${language === 'en' ? '' : `${path.includes('?') ? '&' : '?'}lang=${language}`}`);
  const fetched = async <T>(path: string): Promise<T> => {
    const { status, body } = await get(path);
    if (status !== 200) throw new ApiError(status, body as { detail?: string } | null);
    return body as T;
  };
  return {
    search: (query: string) => ask<SearchAnswer>(`/practices${query === '' ? '' : `?${query}`}`),
    suggest: (q: string) => ask<{ results: Suggestion[] }>(`/suggest?q=${encodeURIComponent(q)}`),
    practice: (slug: string) => ask<Practice>(`/practices/${slug}`),
    /** How to cite what is at a path of the API: `/practices/spoku`, `/adoptions/spoku-viljandi`. */
    citation: (path: string) => ask<Citation>(`${path}/citation`),
    practiceVersion: (slug: string, version: string) =>
      ask<PracticeVersion>(`/practices/${slug}/versions/${version}`),
    similar: (slug: string) => ask<SimilarPractices>(`/practices/${slug}/similar`),
    fit: (slug: string, mine: string) => ask<Fit>(`/practices/${slug}/fit?${mine}`),
    compare: (query: string) => ask<Comparison>(`/compare?${query}`),
    myCity: (mine: string) => ask<MyCityAnswer>(`/my-city?${mine}`),
    cities: () => ask<List<CityCard>>('/cities'),
    city: (slug: string) => ask<City>(`/cities/${slug}`),
    events: () => ask<List<EventCard>>('/events'),
    event: (slug: string) => ask<Event>(`/events/${slug}`),
    adoptions: () => ask<List<AdoptionCard>>('/adoptions'),
    adoption: (slug: string) => ask<Adoption>(`/adoptions/${slug}`),
    story: () => ask<{ story: Story | null }>('/story'),
    transfers: (query: string) => ask<TransferAnswer>(`/transfers${query === '' ? '' : `?${query}`}`),
    plans: () => ask<List<PlanCard>>('/plans'),
    plan: (slug: string) => ask<Plan>(`/plans/${slug}`),
    tags: () => ask<List<TagSummary>>('/tags'),
    tag: (slug: string) => ask<Tag>(`/tags/${slug}`),
    status: () => ask<ServiceStatus>('/status'),
    holdings: () => ask<Holdings>('/data'),
    /** OpenAPI 3.1: what the server says of itself. */
    description: () => fetched<object>('/openapi.json'),
    gapMap: (count: string | null) =>
      ask<GapMap>(`/gap-map${count === null ? '' : `?count=${encodeURIComponent(count)}`}`),
  };
}
