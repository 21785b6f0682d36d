import type { MyCityAnswer } from '../api.ts';
import { isCarried } from '../carried.ts';
import type { Page } from '../page.ts';
import { Choice } from '../parts/choice.tsx';
import { myCityInWords } from '../parts/likeness.tsx';
import { CarriedFields, Link, useUnder } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';

const OWN = ['my', 'my_population', 'my_country', 'my_language'];
const WEIGHTS = [
  ['weigh_population', 'choosing.my-city.weights.population', 2],
  ['weigh_country', 'choosing.my-city.weights.country', 2],
  ['weigh_language', 'choosing.my-city.weights.language', 1],
  ['weigh_cost', 'choosing.my-city.weights.cost', 1],
] as const;
const HOW_MUCH = [0, 1, 2, 3] as const;

/** What the page needs of the address besides what the answer says: the pages that are not ours do not get in. */
const nextIn = (url: URL): URL => {
  const next = url.searchParams.get('next') ?? '/practices';
  return new URL(/^\/(?!\/)/.test(next) ? next : '/practices', url);
};

export const myCityPage: Page<MyCityAnswer> = {
  path: '/my-city',
  words: ['choosing', 'likeness'],
  load: (api, _, url) => api.myCity(mineOnly(url.searchParams)),
  title: (_, __, say) => say('frame.title', { page: say('choosing.my-city.short') }),
  description: (_, say) => say('choosing.my-city.description'),
  View({ data, url }) {
    const say = useSay();
    const under = useUnder();
    const next = nextIn(url);
    const asked = (name: string, otherwise = '') => url.searchParams.get(name) ?? otherwise;
    const onSearch = next.pathname === '/practices';
    const forget = [...OWN, ...WEIGHTS.map(([name]) => name)].map((name) => `${name}=`).join('&');
    const kept = [...next.searchParams].filter(
      ([name]) => (!isCarried(name) || (name === 'list' && !url.searchParams.has('list'))) && name !== 'sort',
    );
    return (
      <>
        <PageHead title={say('choosing.my-city.title')}>
          <p class="lead">{say('choosing.my-city.lead')}</p>
        </PageHead>
        <div class="wrap narrow">
          {data.mine !== null && (
            <p>
              {say('choosing.my-city.now', {
                city: <strong>{myCityInWords(data.mine, say)}</strong>,
                forget: (
                  <Link href={`${next.pathname}${next.search === '' ? '?' : `${next.search}&`}${forget}`}>
                    {say('choosing.my-city.forget')}
                  </Link>
                ),
              })}
            </p>
          )}
          <form class="form" action={under(next.pathname)} method="get">
            <CarriedFields except={[...OWN, ...WEIGHTS.map(([name]) => name)]} />
            {kept.map(([name, value]) => (
              <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
            ))}
            {onSearch && <input type="hidden" name="sort" value="likeness" />}
            <div class="field">
              <label htmlFor="my">{say('choosing.my-city.name')}</label>
              <p class="hint" id="my-hint">
                {say('choosing.my-city.name.hint')}
              </p>
              <input
                id="my"
                name="my"
                list="my-cities"
                value={asked('my')}
                maxLength={100}
                aria-describedby="my-hint"
              />
              <datalist id="my-cities">
                {data.cities.map(({ slug, name, country }) => (
                  <option key={slug} value={name}>
                    {country}
                  </option>
                ))}
              </datalist>
            </div>
            <div class="field">
              <label htmlFor="my_population">{say('choosing.my-city.inhabitants')}</label>
              <input
                id="my_population"
                name="my_population"
                value={asked('my_population')}
                inputMode="numeric"
                pattern="[0-9]{1,9}|[0-9]{1,3}([ .,'’][0-9]{3}){1,2}"
                title={say('choosing.my-city.inhabitants.form')}
                maxLength={15}
                class="short"
              />
            </div>
            <Choice
              name="my_country"
              label={say('choosing.my-city.country')}
              options={data.countries}
              chosen={asked('my_country')}
            />
            <Choice
              name="my_language"
              label={say('choosing.my-city.language')}
              options={data.languages}
              chosen={asked('my_language')}
            />
            <details>
              <summary>{say('choosing.my-city.weights')}</summary>
              <fieldset>
                <legend>{say('choosing.my-city.weights.for')}</legend>
                {WEIGHTS.map(([name, label, usual]) => (
                  <div class="field" key={name}>
                    <label htmlFor={name}>{say(label)}</label>
                    <select id={name} name={name}>
                      {HOW_MUCH.map((much) => (
                        <option
                          key={much}
                          value={much === usual ? '' : much}
                          selected={asked(name, String(usual)) === String(much)}
                        >
                          {say(`choosing.my-city.weights.${much}`)}
                        </option>
                      ))}
                    </select>
                  </div>
                ))}
              </fieldset>
            </details>
            <button type="submit">{say('choosing.my-city.compare')}</button>
          </form>
          <p class="hint">{say('choosing.my-city.where')}</p>
        </div>
      </>
    );
  },
};

const mineOnly = (parameters: URLSearchParams): string =>
  new URLSearchParams(
    [...parameters].filter(([name, value]) => OWN.includes(name) && value !== ''),
  ).toString();
