import type { Fit, Practice } from '../api.ts';
import type { Say } from '../say.ts';
import { CityLink } from './city-link.tsx';
import { told } from './facts.tsx';
import { Questions } from './questions.tsx';
import { myCityInWords } from './likeness.tsx';
import { useSay } from './saying.ts';
import { Status } from './transfers.tsx';

/** My city beside the practice's places and needs, dimension by dimension; what is not known stands as not known. */
export function FitCheck({ fit, practice }: { fit: Fit; practice: Practice }) {
  const say = useSay();
  const { mine } = fit;
  const here = fit.likeness?.perInhabitant ?? null;
  if (mine === null) return null;
  const unknown = <span class="unknown">{say('fit.unknown')}</span>;
  return (
    <>
      <p>{say('fit.compared', { city: <strong>{myCityInWords(mine, say)}</strong> })}</p>
      <div class="table-scroll" role="region" aria-label={say('fit.table')} tabIndex={0}>
        <table class="fit">
          <thead>
            <tr>
              <th scope="col">{say('fit.city')}</th>
              <th scope="col">{say('fit.inhabitants')}</th>
              <th scope="col">{say('fit.country')}</th>
              <th scope="col">{say('fit.language')}</th>
              <th scope="col">{say('fit.status')}</th>
            </tr>
          </thead>
          <tbody>
            <tr class="own">
              <th scope="row">{mine.name ?? say('fit.yours')}</th>
              <td>{mine.population === null ? unknown : say.number(mine.population)}</td>
              <td>{mine.country?.label ?? unknown}</td>
              <td>
                {mine.languages.length === 0 ? unknown : mine.languages.map(({ label }) => label).join(', ')}
              </td>
              <td>–</td>
            </tr>
            {fit.places.map((place) => (
              <tr key={`${place.city.slug} ${place.adoption ?? ''}`}>
                <th scope="row">
                  <CityLink city={place.city} />
                </th>
                <td>
                  {place.population === null ? unknown : say.number(place.population)}
                  <Verdict
                    value={place.likeness?.population ?? null}
                    words={bySize(mine.population, place.population, say)}
                  />
                </td>
                <td>
                  {place.city.country.label}
                  <Verdict
                    value={place.likeness?.country ?? null}
                    words={[say('fit.country.alike'), say('fit.country.unlike')]}
                  />
                </td>
                <td>
                  {place.languages.length === 0
                    ? unknown
                    : place.languages.map(({ label }) => label).join(', ')}
                  <Verdict
                    value={place.likeness?.language ?? null}
                    words={[say('fit.language.alike'), say('fit.language.unlike')]}
                  />
                </td>
                <td>{place.status === null ? say('fit.origin') : <Status status={place.status} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{mine.name === null ? say('fit.asks.yours') : say('fit.asks', { city: mine.name })}</h3>
      <dl class="fact-list">
        <div>
          <dt>{say('fit.money')}</dt>
          <dd>{practice.firstYear === null ? unknown : say.money(practice.firstYear, 'EUR')}</dd>
        </div>
        <div>
          <dt>{say('fit.per-inhabitant')}</dt>
          <dd>
            {say('fit.there-and-here', {
              there:
                practice.firstYearPerInhabitant === null
                  ? unknown
                  : say.smallMoney(practice.firstYearPerInhabitant),
              here: here === null ? unknown : say.smallMoney(here),
            })}
          </dd>
        </div>
        <div>
          <dt>{say('fact.staff')}</dt>
          <dd>{told(practice.staff, say.foreign(practice.language.code)) ?? unknown}</dd>
        </div>
        <div>
          <dt>{say('fact.duration')}</dt>
          <dd>
            {practice.durationMonths === null
              ? unknown
              : say('fact.months', { count: practice.durationMonths })}
          </dd>
        </div>
        <div>
          <dt>{say('fact.level')}</dt>
          <dd>{practice.governmentLevel.label}</dd>
        </div>
      </dl>
      <Questions practice={practice} />
    </>
  );
}

function bySize(
  mine: number | null,
  there: number | null,
  say: Say,
): readonly [alike: string, unlike: string] {
  if (mine === null || there === null) return ['', ''];
  const times = Math.max(mine, there) / Math.min(mine, there);
  const rounded = times < 10 ? Math.round(times * 10) / 10 : Math.round(times);
  return [
    say('fit.size.alike'),
    say(there > mine ? 'fit.size.larger' : 'fit.size.smaller', { times: rounded }),
  ];
}

/** Alike, unlike, or nothing where one side is not known. The mark is for the eye; the words carry it. */
function Verdict({
  value,
  words: [alike, unlike],
}: {
  value: number | null;
  words: readonly [string, string];
}) {
  if (value === null) return null;
  const good = value >= 0.5;
  return (
    <small class="verdict" data-alike={good || undefined}>
      {good ? alike : unlike}
    </small>
  );
}
