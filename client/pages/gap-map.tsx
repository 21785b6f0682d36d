import type { GapMap } from '../api.ts';
import type { Page } from '../page.ts';
import { Emptiest } from '../parts/emptiest.tsx';
import { GapLegend } from '../parts/gap-shades.tsx';
import { GapTable } from '../parts/gap-table.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';

const WAYS = [
  ['started', 'Started there', '/gap-map'],
  ['adopted', 'Adopted there', '/gap-map?count=adopted'],
] as const;

export const gapMapPage: Page<GapMap> = {
  path: '/gap-map',
  load: (api, _, url) => api.gapMap(url.searchParams.get('count')),
  title: () => 'Gap map – Practice Exchange',
  description: () =>
    'On which topics European cities have good practices to share, and where nobody has any.',
  View({ data }) {
    const { count: way, topics, places, bands } = data;
    const adopted = way === 'adopted';
    const here = (name: string) => `${adopted ? 'adopted in' : 'started in'} ${name}`;
    return (
      <>
        <PageHead title="Gap map">
          <p class="lead">
            On which topics cities have practices, and where there is a gap. Each number leads to the
            practices behind it.
          </p>
        </PageHead>
        <div class="wrap gaps">
          <Emptiest topics={topics} adopted={adopted} />
          <nav class="sorting" aria-label="What is counted">
            <span aria-hidden="true">Practices counted: </span>
            <ul>
              {WAYS.map(([name, label, href]) => (
                <li key={name}>
                  <Link href={href} aria-current={way === name ? 'true' : undefined}>
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {adopted && (
            <p class="hint">
              Adoptions that are under way, piloted, implemented, scaled up or completed; what was planned,
              paused or given up is not counted.
            </p>
          )}
          <GapLegend />
          <h2>By place</h2>
          <p class="hint">The partners of BETTER, then the places with most practices.</p>
          <GapTable
            class="by-place"
            caption={`Topics by place: practices ${adopted ? 'adopted' : 'started'} there`}
            topics={topics}
            columns={[
              ...places.map(({ slug, name }) => ({
                key: slug,
                label: name,
                where: here(name),
                otherwise: `/cities/${slug}`,
              })),
              { key: '', label: 'All places', where: adopted ? 'adopted anywhere' : 'anywhere' },
            ]}
            cells={(topic) => [...topic.places, topic.all]}
          />
          <h2>By inhabitants of the place where a practice started</h2>
          <GapTable
            class="by-size"
            caption={`Topics by inhabitants of the place of origin: practices ${adopted ? 'that others adopted' : 'started there'}`}
            topics={topics}
            columns={bands.map(({ code, label }) => ({
              key: code,
              label,
              where: `${adopted ? 'adopted from' : 'started in'} places with inhabitants: ${label}`,
            }))}
            cells={(topic) => topic.bands}
          />
        </div>
      </>
    );
  },
};
