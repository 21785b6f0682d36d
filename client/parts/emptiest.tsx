import type { ComponentChild, ComponentChildren } from 'preact';
import type { GapMap } from '../api.ts';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';

const MOST = 12;

/** The topics with nothing, in words; a narrower one only where the broader has something. */
export function Emptiest({ topics, adopted }: { topics: GapMap['topics']; adopted: boolean }) {
  const say = useSay();
  const empty = topics.filter(({ all }) => all.count === 0);
  const slugs = new Set(empty.map(({ slug }) => slug));
  const told = empty.filter(({ broader }) => broader === null || !slugs.has(broader));
  const least = Math.min(...topics.map(({ all }) => all.count));
  const shown = told.length > 0 ? told : topics.filter(({ all }) => all.count === least);
  if (shown.length === 0) return <p>{say('network.gap.widest.no-topics')}</p>;
  const others = shown.length - MOST;
  const named = shown.slice(0, MOST).map(({ slug, label }) => (
    <Link key={slug} href={`/tags/${slug}`}>
      {label}
    </Link>
  ));
  const items = others > 0 ? [...named, say('network.gap.other-topics', { count: others })] : named;
  const way = adopted ? 'adopted' : 'started';
  return (
    <section class="emptiest" aria-label={say('network.gap.widest')}>
      <p>
        {told.length === 0
          ? say(`network.gap.least.${way}`, { least, topics: say.list(items) })
          : say(`network.gap.none.${way}`, { topics: oneOf(say.language, items) })}
      </p>
    </section>
  );
}

/** `a, b or c`, whatever stands for each. */
const oneOf = (language: string, items: readonly ComponentChild[]): ComponentChildren =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' })
    .formatToParts(items.map((_, at) => String(at)))
    .map(({ type, value }) => (type === 'element' ? items[Number(value)] : value));
