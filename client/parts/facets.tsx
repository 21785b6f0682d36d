import type { ComponentChildren } from 'preact';
import type { Facet } from '../api.ts';
import { href, type Query, toggle } from '../query.ts';
import { FacetFind, useFound } from './facet-find.tsx';
import { told } from './facts.tsx';
import { Link } from './link.tsx';
import { More } from './more.tsx';
import { useSay } from './saying.ts';

const ORDER = [
  'tag',
  'better',
  'city',
  'country',
  'population',
  'adopted_by',
  'adoption_status',
  'failures',
  'type',
  'stage',
  'event',
];
const OPEN = new Set(['tag', 'better', 'city']);
const FIRST = 7;

/** Which page the filters are on, and what they count. */
export interface Listing {
  readonly path: string;
  readonly counted: 'count.practices' | 'count.transfers';
  readonly order: readonly string[];
}
const PRACTICES: Listing = { path: '/practices', counted: 'count.practices', order: ORDER };

interface Props {
  readonly facets: Facet[];
  readonly query: Query;
  readonly on?: Listing;
  /** Filters that are no lists. */
  readonly children?: ComponentChildren;
}

/** The filters. Every value is a link to the search with or without it, so they work everywhere. */
export function Facets({ facets, query, on = PRACTICES, children }: Props) {
  const say = useSay();
  const sorted = on.order.flatMap((field) => facets.filter((facet) => facet.field === field));
  const chosen = Object.values(query.filters).flat().length;
  return (
    <details class="facets">
      <summary>
        {chosen > 0 ? say('search.filters.summary', { count: chosen }) : say('search.filters')}
      </summary>
      <nav aria-label={say('search.filters')}>
        {sorted.map((facet) => (
          <FacetGroup key={facet.field} facet={facet} query={query} on={on} />
        ))}
        {children}
      </nav>
    </details>
  );
}

function FacetGroup({ facet, query, on }: { facet: Facet; query: Query; on: Listing }) {
  const say = useSay();
  const { field, label, values } = facet;
  const finding = useFound(values);
  if (values.length === 0) return null;
  const shown = values.filter((value, at) => at < FIRST || value.selected);
  const rest = values.filter((value, at) => at >= FIRST && !value.selected);
  const list = (some: Facet['values']) => (
    <ul>
      {some.map((value) => (
        <li key={value.value}>
          <Link
            class="facet-value"
            href={href(toggle(query, field, value.value), on.path)}
            data-selected={value.selected || undefined}
          >
            <span class="box" aria-hidden="true" />
            <span class="name">
              {value.selected && <span class="visually-hidden">{say('search.filter.selected')} </span>}
              {told(value.label, say.foreign(value.language))}
            </span>
            <span class="count">
              <span aria-hidden="true">{say.number(value.count)}</span>
              <span class="visually-hidden">{say(on.counted, { count: value.count })}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <details class="facet" open={OPEN.has(field) || values.some((value) => value.selected)}>
      <summary>{label}</summary>
      {finding.long && <FacetFind label={label} {...finding} />}
      {list(finding.found ?? shown)}
      {finding.found === undefined && rest.length > 0 && (
        <More
          summary={say('search.filter.more', {
            count: rest.length,
            values: (
              <span class="visually-hidden">{say('search.filter.more.values', { filter: label })}</span>
            ),
          })}
        >
          {() => (
            <>
              {list(rest)}
              {facet.hidden > 0 && <p class="hint">{say('search.filter.hidden', { count: facet.hidden })}</p>}
            </>
          )}
        </More>
      )}
    </details>
  );
}

/** What is chosen, each with a link that takes it away. */
export function ActiveFilters({ facets, query, on = PRACTICES }: Props) {
  const say = useSay();
  const chosen = facets.flatMap((facet) =>
    facet.values.filter((value) => value.selected).map((value) => ({ facet, value })),
  );
  if (chosen.length === 0) return null;
  return (
    <ul class="active-filters" aria-label={say('search.filters.chosen')}>
      {chosen.map(({ facet, value }) => {
        const filter = say('search.filter.value', {
          filter: facet.label,
          value: told(value.label, say.foreign(value.language)),
        });
        return (
          <li key={`${facet.field} ${value.value}`}>
            <Link href={href(toggle(query, facet.field, value.value), on.path)}>
              <span class="visually-hidden">{say('search.filters.remove', { filter })}</span>
              <span aria-hidden="true">{filter} ×</span>
            </Link>
          </li>
        );
      })}
      {chosen.length > 1 && (
        <li class="clear">
          <Link href={href({ ...query, filters: {}, page: 1 }, on.path)}>{say('search.filters.clear')}</Link>
        </li>
      )}
    </ul>
  );
}
