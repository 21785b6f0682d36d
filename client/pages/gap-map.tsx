import type { GapMap } from '../api.ts';
import type { Page } from '../page.ts';
import { Emptiest } from '../parts/emptiest.tsx';
import { GapLegend } from '../parts/gap-shades.tsx';
import { GapTable } from '../parts/gap-table.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';

const WAYS = [
  ['started', '/gap-map'],
  ['adopted', '/gap-map?count=adopted'],
] as const;

export const gapMapPage: Page<GapMap> = {
  path: '/gap-map',
  words: ['network'],
  load: (api, _, url) => api.gapMap(url.searchParams.get('count')),
  title: (_, __, say) => say('frame.title', { page: say('network.gap.title') }),
  description: (_, say) => say('network.gap.description'),
  View({ data }) {
    const say = useSay();
    const { count: way, topics, places, bands } = data;
    const adopted = way === 'adopted';
    return (
      <>
        <PageHead title={say('network.gap.title')}>
          <p class="lead">{say('network.gap.lead')}</p>
        </PageHead>
        <div class="wrap gaps">
          <Emptiest topics={topics} adopted={adopted} />
          <nav class="sorting" aria-label={say('network.gap.ways')}>
            <span aria-hidden="true">{say('network.gap.ways.counted')} </span>
            <ul>
              {WAYS.map(([name, href]) => (
                <li key={name}>
                  <Link href={href} aria-current={way === name ? 'true' : undefined}>
                    {say(`network.gap.ways.${name}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {adopted && <p class="hint">{say('network.gap.adopted.hint')}</p>}
          <GapLegend />
          <h2>{say('network.gap.place')}</h2>
          <p class="hint">{say('network.gap.place.hint')}</p>
          <GapTable
            class="by-place"
            caption={say(`network.gap.place.${way}`)}
            topics={topics}
            columns={[
              ...places.map(({ slug, name }) => ({
                key: slug,
                label: name,
                named: (count: number, topic: string) =>
                  say(`network.gap.cell.place.${way}`, { count, topic, place: name }),
                otherwise: `/cities/${slug}`,
              })),
              {
                key: '',
                label: say('network.gap.place.all'),
                named: (count, topic) => say(`network.gap.cell.all.${way}`, { count, topic }),
              },
            ]}
            cells={(topic) => [...topic.places, topic.all]}
          />
          <h2>{say('network.gap.size')}</h2>
          <GapTable
            class="by-size"
            caption={say(`network.gap.size.${way}`)}
            topics={topics}
            columns={bands.map(({ code, label }) => ({
              key: code,
              label,
              named: (count, topic) => say(`network.gap.cell.size.${way}`, { count, topic, band: label }),
            }))}
            cells={(topic) => topic.bands}
          />
        </div>
      </>
    );
  },
};
