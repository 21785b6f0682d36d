import type { Practice } from '../api.ts';
import { formatDate, hostOf } from '../format.ts';
import { Section } from './facts.tsx';

/** Where the record's claims come from. */
export function Sources({ sources }: { sources: Practice['sources'] }) {
  return (
    <Section title="Sources" id="sources">
      <ol class="sources">
        {sources.map((source) => (
          <li key={source.url}>
            <a href={source.url} rel="noopener noreferrer">
              {source.title ?? `${source.kind.label}, ${hostOf(source.url)}`}
            </a>
            {source.accessed !== null && `, read ${formatDate(source.accessed)}`}
            {source.confidence.code === 'inferred' && ' (what is said here was inferred from it)'}
            <span class="url">{source.url}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** How sure we are, and the editor's remark. */
export function Confidence({ confidence, note }: { confidence: { code: string }; note: string | null }) {
  const inferred = confidence.code === 'inferred';
  if (!inferred && note === null) return null;
  return (
    <aside class="note" aria-label="About this record">
      {inferred && (
        <p>
          <strong>Inferred.</strong> No source states this outright; it was concluded from the sources below.
        </p>
      )}
      {note !== null && <p>{note}</p>}
    </aside>
  );
}
