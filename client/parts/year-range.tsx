import { href, type Query } from '../query.ts';
import { CarriedFields, Link, useUnder } from './link.tsx';

/** The years of a list, as a form of its own; what else is chosen goes along. */
export function YearRange({ query, path }: { query: Query; path: string }) {
  const under = useUnder();
  const { from, to, ...others } = query.filters;
  return (
    <form class="year-range" action={under(path)} method="get">
      <fieldset>
        <legend>Years</legend>
        <label>
          from <input type="number" name="from" min={1900} max={2100} value={from?.[0] ?? ''} />
        </label>
        <label>
          to <input type="number" name="to" min={1900} max={2100} value={to?.[0] ?? ''} />
        </label>
        <button type="submit">Apply</button>
      </fieldset>
      {Object.entries(others).flatMap(([field, values]) =>
        values.map((value) => <input key={`${field} ${value}`} type="hidden" name={field} value={value} />),
      )}
      <CarriedFields />
      {(from !== undefined || to !== undefined) && (
        <p>
          <Link href={href({ ...query, filters: others, page: 1 }, path)}>All years</Link>
        </p>
      )}
    </form>
  );
}
