import type { Practice } from '../api.ts';
import { hostOf } from '../site.ts';
import { Section, told } from './facts.tsx';
import { useSay } from './saying.ts';

/** Where the record's claims come from. */
export function Sources({ sources }: { sources: Practice['sources'] }) {
  const say = useSay();
  const named = ({ title, language, kind, url }: Practice['sources'][number]) => (
    <a href={url} rel="noopener noreferrer">
      {title === null
        ? say('sources.unnamed', { kind: kind.label, host: hostOf(url) })
        : told(title, language === null ? undefined : say.foreign(language))}
    </a>
  );
  return (
    <Section title={say('sources.title')} id="sources">
      <ol class="sources">
        {sources.map((source) => (
          <li key={source.url}>
            {source.accessed === null
              ? named(source)
              : say('sources.read', { source: named(source), date: say.date(source.accessed) })}
            {source.confidence.code === 'inferred' && ` ${say('sources.inferred')}`}
            <span class="url">{source.url}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** How sure we are, and the editor's remark. */
export function Confidence({
  confidence,
  note,
  lang,
}: {
  confidence: { code: string };
  note: string | null;
  /** The language of the remark, where that is not the page's. */
  lang: string | undefined;
}) {
  const say = useSay();
  const inferred = confidence.code === 'inferred';
  if (!inferred && note === null) return null;
  return (
    <aside class="note" aria-label={say('sources.about')}>
      {inferred && (
        <p>
          <strong>{say('sources.inferred-record')}</strong> {say('sources.inferred-record.why')}
        </p>
      )}
      {note !== null && <p lang={lang}>{note}</p>}
    </aside>
  );
}
