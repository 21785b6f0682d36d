import type { ComponentChildren } from 'preact';
import type { Practice } from '../api.ts';
import { OF_RECORDS } from '../language.ts';
import { CityLink } from './city-link.tsx';
import { told } from './facts.tsx';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';
import { Titled } from './titled.tsx';
import { HowFar, StepByStep } from './transfers.tsx';

type Story = Practice['adoptions'][number];

/** Who took a practice, what each city changed, and how it went there; those that gave it up too. */
export function Adopters({ adoptions }: { adoptions: readonly Story[] }) {
  const say = useSay();
  const lang = say.foreign(OF_RECORDS);
  if (adoptions.length === 0) return <p class="unknown">{say('adopters.none')}</p>;
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
            <Line name={say('adopters.scope')} text={told(adoption.scope, lang)} />
            <Line name={say('adopters.changed')} text={told(adoption.changed ?? adoption.adaptation, lang)} />
            <Line name={say('adopters.cost')} text={told(adoption.localCost, lang)} />
            <Line name={say('adopters.results')} text={told(adoption.results, lang)} />
            {adoption.became !== null && (
              <p>
                {say('adopters.became', {
                  practice: <Titled at="practices" of={adoption.became} />,
                })}
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
            {say('adopters.compare', { count: compared.length })}
          </Link>
        </p>
      )}
    </>
  );
}

function Line({ name, text }: { name: string; text: ComponentChildren }) {
  const say = useSay();
  return text === null ? null : (
    <p>
      <strong>{say('record.name', { name })}</strong> {text}
    </p>
  );
}
