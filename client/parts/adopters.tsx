import type { Practice } from '../api.ts';
import { count } from '../format.ts';
import { CityLink } from './city-link.tsx';
import { Link } from './link.tsx';
import { HowFar, StepByStep } from './transfers.tsx';

type Story = Practice['adoptions'][number];

/** Who took a practice, what each city changed, and how it went there; those that gave it up too. */
export function Adopters({ adoptions }: { adoptions: readonly Story[] }) {
  if (adoptions.length === 0) return <p class="unknown">No other city’s adoption is recorded yet.</p>;
  const compared = adoptions.slice(0, 5).map(({ slug }) => `adoption=${slug}`);
  return (
    <>
      <ul class="transfers">
        {adoptions.map((adoption) => (
          <li key={adoption.slug}>
            <h3>
              <CityLink city={adoption.city} country />
            </h3>
            <p class="facts">
              <HowFar adoption={adoption} />
            </p>
            <Line name="Scope" text={adoption.scope} />
            <Line name="Changed" text={adoption.changed ?? adoption.adaptation} />
            <Line name="Cost there" text={adoption.localCost} />
            <Line name="How it went" text={adoption.results} />
            {adoption.became !== null && (
              <p>
                It became <Link href={`/practices/${adoption.became.slug}`}>{adoption.became.title}</Link>.
              </p>
            )}
            <p>
              <StepByStep adoption={adoption} />
            </p>
          </li>
        ))}
      </ul>
      {compared.length > 1 && (
        <p>
          <Link href={`/compare?${compared.join('&')}`}>
            Compare how it went in {count(compared.length, 'city', 'cities')}
          </Link>
        </p>
      )}
    </>
  );
}

function Line({ name, text }: { name: string; text: string | null }) {
  return text === null ? null : (
    <p>
      <strong>{name}:</strong> {text}
    </p>
  );
}
