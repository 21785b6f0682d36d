import type { PracticeCard as Card } from '../api.ts';
import { only } from '../query.ts';
import { CityLink, CityLinks } from './city-link.tsx';
import { Highlighted } from './highlighted.tsx';
import { LikenessLine } from './likeness.tsx';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';
import { ShortlistLink } from './shortlist-link.tsx';
import { TranslatedFrom } from './translated.tsx';

const TAGS = 4;

/** A result: what it is, where it came from, who took it. */
export function PracticeCard({ practice }: { practice: Card }) {
  const say = useSay();
  const { slug, city, adopters, type, stage, started, tags, inBetter } = practice;
  const foreign = say.foreign(practice.language);
  return (
    <article class="practice-card">
      <h2 lang={foreign}>
        <Link href={`/practices/${slug}`}>
          <Highlighted segments={practice.titleSegments} />
        </Link>
      </h2>
      <p class="route">
        <CityLink city={city} country />
        {adopters.length > 0 && (
          <>
            {' '}
            <span class="arrow" aria-hidden="true">
              →
            </span>{' '}
            <span class="visually-hidden">{say('search.card.adopted-by')} </span>
            <CityLinks cities={adopters} />
          </>
        )}
      </p>
      <p class="summary" lang={foreign}>
        <Highlighted segments={practice.summarySegments} />
      </p>
      {practice.excerpt !== undefined && (
        <p class="excerpt">
          {say('search.card.excerpt', {
            field: practice.excerpt.field,
            text: (
              <q lang={practice.excerpt.language}>
                <Highlighted segments={practice.excerpt.segments} />
              </q>
            ),
          })}
        </p>
      )}
      {practice.translated !== undefined && <TranslatedFrom translated={practice.translated} />}
      {practice.likeness !== undefined && <LikenessLine likeness={practice.likeness} />}
      <p class="facts">
        {inBetter && <span class="badge">BETTER</span>}
        <span>{type.label}</span>
        {stage.code !== 'unknown' && <span>{stage.label}</span>}
        {started !== null && <span>{say('search.card.since', { date: say.date(started) })}</span>}
        {tags.slice(0, TAGS).map((tag) => (
          <Link key={tag.slug} class="tag" href={only('tag', tag.slug)}>
            {tag.label}
          </Link>
        ))}
        <ShortlistLink slug={slug} title={practice.title} lang={foreign} />
      </p>
    </article>
  );
}
