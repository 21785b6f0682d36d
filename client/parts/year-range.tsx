import { href, type Query } from '../query.ts';
import { CarriedFields, Link, useUnder } from './link.tsx';
import { useSay } from './saying.ts';

/** The years of a list, as a form of its own; what else is chosen goes along. */
export function YearRange({ query, path }: { query: Query; path: string }) {
  const say = useSay();
  const under = useUnder();
  const { from, to, ...others } = query.filters;
  return (
    <form class="year-range" action={under(path)} method="get">
      <fieldset>
        <legend>{say('network.years')}</legend>
        <label>
          {say('network.years.from', {
            year: <input type="number" name="from" min={1900} max={2100} value={from?.[0] ?? ''} />,
          })}
        </label>
        <label>
          {say('network.years.to', {
            year: <input type="number" name="to" min={1900} max={2100} value={to?.[0] ?? ''} />,
          })}
        </label>
        <button type="submit">{say('network.years.apply')}</button>
      </fieldset>
      {Object.entries(others).flatMap(([field, values]) =>
        values.map((value) => <input key={`${field} ${value}`} type="hidden" name={field} value={value} />),
      )}
      <CarriedFields />
      {(from !== undefined || to !== undefined) && (
        <p>
          <Link href={href({ ...query, filters: others, page: 1 }, path)}>{say('network.years.all')}</Link>
        </p>
      )}
    </form>
  );
}
