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
  ['weigh_population', 'A like size', '2'],
  ['weigh_country', 'The same country', '2'],
  ['weigh_language', 'The same language', '1'],
  ['weigh_cost', 'A low cost for each inhabitant', '1'],
] as const;
const HOW_MUCH = ['Not at all', 'A little', 'Normally', 'Much'];

/** What the page needs of the address besides what the answer says: the pages that are not ours do not get in. */
const nextIn = (url: URL): URL => {
  const next = url.searchParams.get('next') ?? '/practices';
  return new URL(/^\/(?!\/)/.test(next) ? next : '/practices', url);
};

export const myCityPage: Page<MyCityAnswer> = {
  path: '/my-city',
  load: (api, _, url) => api.myCity(mineOnly(url.searchParams)),
  title: () => 'Your city – Practice Exchange',
  description: () => 'Say which city is yours, and see which practices worked in cities like it.',
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
        <PageHead title="Which city is yours?">
          <p class="lead">
            Practices are then compared with it: how far its size, country and language are from the cities
            that have them, and what they would cost for each inhabitant.
          </p>
        </PageHead>
        <div class="wrap narrow">
          {data.mine !== null && (
            <p>
              Chosen now: <strong>{myCityInWords(data.mine, say)}</strong>.{' '}
              <Link href={`${next.pathname}${next.search === '' ? '?' : `${next.search}&`}${forget}`}>
                Forget it
              </Link>
            </p>
          )}
          <form class="form" action={under(next.pathname)} method="get">
            <CarriedFields except={[...OWN, ...WEIGHTS.map(([name]) => name)]} />
            {kept.map(([name, value]) => (
              <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
            ))}
            {onSearch && <input type="hidden" name="sort" value="likeness" />}
            <div class="field">
              <label htmlFor="my">Name of the city</label>
              <p class="hint" id="my-hint">
                If it is in the catalogue, its facts are taken from there. Any other name will do as well.
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
              <label htmlFor="my_population">Inhabitants</label>
              <input
                id="my_population"
                name="my_population"
                value={asked('my_population')}
                inputMode="numeric"
                pattern="[0-9]{1,9}|[0-9]{1,3}([ .,'’][0-9]{3}){1,2}"
                title="A whole number, such as 30000 or 30 000"
                maxLength={15}
                class="short"
              />
            </div>
            <Choice name="my_country" label="Country" options={data.countries} chosen={asked('my_country')} />
            <Choice
              name="my_language"
              label="Working language"
              options={data.languages}
              chosen={asked('my_language')}
            />
            <details>
              <summary>What counts how much</summary>
              <fieldset>
                <legend>For the order by likeness</legend>
                {WEIGHTS.map(([name, label, usual]) => (
                  <div class="field" key={name}>
                    <label htmlFor={name}>{label}</label>
                    <select id={name} name={name}>
                      {HOW_MUCH.map((words, at) => (
                        <option
                          key={words}
                          value={String(at) === usual ? '' : at}
                          selected={asked(name, usual) === String(at)}
                        >
                          {words}
                        </option>
                      ))}
                    </select>
                  </div>
                ))}
              </fieldset>
            </details>
            <button type="submit">Compare with this city</button>
          </form>
          <p class="hint">
            What you say here stands in the address of the pages and nowhere else: whoever gets the address
            sees the same, and nobody keeps it.
          </p>
        </div>
      </>
    );
  },
};

const mineOnly = (parameters: URLSearchParams): string =>
  new URLSearchParams(
    [...parameters].filter(([name, value]) => OWN.includes(name) && value !== ''),
  ).toString();
