import { useContext } from 'preact/hooks';
import type { AdoptionCard, CityCard, Facet, PracticeCard, Story as Told } from '../api.ts';
import type { Page } from '../page.ts';
import { Contact } from '../parts/contact.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { Story } from '../parts/story.tsx';
import { Transfers } from '../parts/transfers.tsx';
import { EMPTY, href, only } from '../query.ts';
import { Link, OperatorContext } from '../parts/link.tsx';
import { useSay } from '../parts/saying.ts';
import { Titled } from '../parts/titled.tsx';

interface Data {
  readonly total: number;
  readonly partners: CityCard[];
  readonly adoptions: AdoptionCard[];
  readonly transfers: number;
  readonly subjects: Facet['values'];
  /** Null where the catalogue has none that is whole. */
  readonly story: Told | null;
  /** For showing what a record offers; absent from an empty catalogue. */
  readonly example: Pick<PracticeCard, 'slug' | 'title' | 'language'> | undefined;
}

const SUBJECTS = 14;
const TRANSFERS = 4;

export const homePage: Page<Data> = {
  path: '/',
  words: ['home', 'likeness', 'search'],
  async load(api) {
    const [answer, cities, adoptions, { story }] = await Promise.all([
      api.search(''),
      api.cities(),
      api.adoptions(),
      api.story(),
    ]);
    const [first] = answer.results;
    const tags = answer.facets.find(({ field }) => field === 'tag')?.values ?? [];
    return {
      total: answer.total,
      partners: cities.results.filter(({ partner }) => partner !== null),
      adoptions: adoptions.results.slice(0, TRANSFERS),
      transfers: adoptions.total,
      subjects: tags.slice(0, SUBJECTS),
      story,
      example:
        first === undefined ? undefined : { slug: first.slug, title: first.title, language: first.language },
    };
  },
  title: (_, __, say) => say('home.title'),
  description: ({ total }, say) =>
    say('home.description', { practices: say('count.good-practices', { count: total }) }),
  View({ data }) {
    const say = useSay();
    const { contact } = useContext(OperatorContext);
    return (
      <>
        <div class="hero">
          <div class="wrap">
            <h1 tabIndex={-1}>{say('home.heading')}</h1>
            <p class="lead">
              {say('home.description', { practices: say('count.good-practices', { count: data.total }) })}
            </p>
            <SearchBox query={EMPTY} big />
            <p class="examples">
              {say('home.examples', {
                first: <Example text={say('home.example.grants')} />,
                second: <Example text="chatbot" />,
                third: <Example text="bilancio partecipativo" lang={say.foreign('it')} />,
              })}
            </p>
            <p class="my-city">
              <Link href="/my-city?next=/practices">{say('likeness.say')}</Link>
            </p>
          </div>
        </div>
        {data.story !== null && (
          <section class="wrap">
            <h2>{say('home.story')}</h2>
            <p>{say('home.story.text')}</p>
            <Story steps={data.story.steps} />
          </section>
        )}
        <div class="wrap columns">
          <section>
            <h2>{say('home.latest')}</h2>
            <Transfers adoptions={data.adoptions} />
            <p>
              <Link href="/transfers">{say('home.all-transfers', { count: data.transfers })}</Link>
            </p>
          </section>
          <section>
            <h2>{say('home.partners')}</h2>
            <p>{say('home.partners.story')}</p>
            <ul class="city-list">
              {data.partners.map((city) => (
                <li key={city.slug}>
                  <Link href={`/cities/${city.slug}`}>{city.name}</Link>
                  <span>
                    {city.country.label} · {say('count.practices', { count: city.practices })}
                  </span>
                </li>
              ))}
            </ul>
            <h2>{say('home.subjects')}</h2>
            <ul class="tag-cloud">
              {data.subjects.map(({ value, label, count: practices }) => (
                <li key={value}>
                  <Link class="tag" href={only('tag', value)}>
                    {label} <span class="count">{say.number(practices)}</span>
                  </Link>
                </li>
              ))}
            </ul>
            <p>
              <Link href="/tags">{say('home.all-subjects')}</Link>
            </p>
          </section>
        </div>
        <div class="wrap columns">
          {data.example !== undefined && (
            <section>
              <h2>{say('home.cite')}</h2>
              <p>
                {say('home.cite.text', {
                  practice: <Titled at="practices" of={data.example} />,
                })}
              </p>
            </section>
          )}
          {contact !== undefined && (
            <section>
              <h2>{say('home.correct')}</h2>
              <p>{say('home.correct.text', { address: <Contact contact={contact} /> })}</p>
            </section>
          )}
        </div>
      </>
    );
  },
};

const Example = ({ text, lang }: { text: string; lang?: string | undefined }) => (
  <Link href={href({ ...EMPTY, q: text })} lang={lang}>
    {text}
  </Link>
);
