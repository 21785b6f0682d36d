import type { Fit, Practice } from '../api.ts';
import { formatMoney, formatNumber, formatSmallMoney } from '../format.ts';
import { CityLink } from './city-link.tsx';
import { Questions } from './questions.tsx';
import { myCityInWords } from './likeness.tsx';
import { useSay } from './saying.ts';
import { Status } from './transfers.tsx';

const UNKNOWN = <span class="unknown">not known</span>;

/** My city beside the practice's places and needs, dimension by dimension; what is not known stands as not known. */
export function FitCheck({ fit, practice }: { fit: Fit; practice: Practice }) {
  const say = useSay();
  const { mine } = fit;
  const here = fit.likeness?.perInhabitant ?? null;
  if (mine === null) return null;
  return (
    <>
      <p>
        Compared with <strong>{myCityInWords(mine, say)}</strong>.
      </p>
      <div
        class="table-scroll"
        role="region"
        aria-label="Your city beside the cities of this practice"
        tabIndex={0}
      >
        <table class="fit">
          <thead>
            <tr>
              <th scope="col">City</th>
              <th scope="col">Inhabitants</th>
              <th scope="col">Country</th>
              <th scope="col">Language</th>
              <th scope="col">How far</th>
            </tr>
          </thead>
          <tbody>
            <tr class="own">
              <th scope="row">{mine.name ?? 'Your city'}</th>
              <td>{mine.population === null ? UNKNOWN : formatNumber(mine.population)}</td>
              <td>{mine.country?.label ?? UNKNOWN}</td>
              <td>
                {mine.languages.length === 0 ? UNKNOWN : mine.languages.map(({ label }) => label).join(', ')}
              </td>
              <td>–</td>
            </tr>
            {fit.places.map((place) => (
              <tr key={`${place.city.slug} ${place.adoption ?? ''}`}>
                <th scope="row">
                  <CityLink city={place.city} />
                </th>
                <td>
                  {place.population === null ? UNKNOWN : formatNumber(place.population)}
                  <Verdict
                    value={place.likeness?.population ?? null}
                    words={bySize(mine.population, place.population)}
                  />
                </td>
                <td>
                  {place.city.country.label}
                  <Verdict value={place.likeness?.country ?? null} words={['the same', 'another']} />
                </td>
                <td>
                  {place.languages.length === 0
                    ? UNKNOWN
                    : place.languages.map(({ label }) => label).join(', ')}
                  <Verdict value={place.likeness?.language ?? null} words={['shared', 'another']} />
                </td>
                <td>{place.status === null ? 'Started it' : <Status status={place.status} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>What it would ask of {mine.name ?? 'your city'}</h3>
      <dl class="fact-list">
        <div>
          <dt>Money in the first year</dt>
          <dd>{practice.firstYear === null ? UNKNOWN : formatMoney(practice.firstYear, 'EUR')}</dd>
        </div>
        <div>
          <dt>For each inhabitant there, and of yours</dt>
          <dd>
            {practice.firstYearPerInhabitant === null
              ? UNKNOWN
              : formatSmallMoney(practice.firstYearPerInhabitant)}{' '}
            there, {here === null ? UNKNOWN : formatSmallMoney(here)} here
          </dd>
        </div>
        <div>
          <dt>Staff</dt>
          <dd>{practice.staff ?? UNKNOWN}</dd>
        </div>
        <div>
          <dt>Time to set up</dt>
          <dd>{practice.durationMonths === null ? UNKNOWN : `${practice.durationMonths} months`}</dd>
        </div>
        <div>
          <dt>Level of government</dt>
          <dd>{practice.governmentLevel.label}</dd>
        </div>
      </dl>
      <Questions practice={practice} />
    </>
  );
}

function bySize(mine: number | null, there: number | null): readonly [alike: string, unlike: string] {
  if (mine === null || there === null) return ['', ''];
  const times = Math.max(mine, there) / Math.min(mine, there);
  const size = there > mine ? 'larger' : 'smaller';
  return ['about yours', `${times < 10 ? times.toFixed(1) : formatNumber(Math.round(times))} times ${size}`];
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
