import { useEffect } from 'preact/hooks';
import type { useOptions } from '../options.ts';
import { useSay } from './saying.ts';
import { optionId, SuggestionList } from './suggestion-list.tsx';

interface Props {
  readonly list: ReturnType<typeof useOptions>;
  /** Whether nothing is typed, so that the list is of earlier searches. */
  readonly empty: boolean;
  readonly onChoose: (address: string) => void;
  readonly onKeep: (wanted: boolean) => void;
}

/** What opens under the search box, over what stands there; and how many it holds, for those who do not see it. */
export function Suggestions({ list: { options, shown, active, kept }, empty, onChoose, onKeep }: Props) {
  const say = useSay();
  useEffect(() => document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' }), [active]);
  return (
    <div data-script>
      <p class="visually-hidden" role="status">
        {shown && say(empty ? 'search.recent.found' : 'search.suggestions.found', { count: options.length })}
      </p>
      {shown && (
        <div class="suggestions">
          <SuggestionList options={options} active={active} onChoose={onChoose} />
          <button type="button" class="quiet" onClick={() => onKeep(!kept)}>
            {say(keeping(kept, empty))}
          </button>
        </div>
      )}
    </div>
  );
}

const keeping = (kept: boolean, empty: boolean) =>
  !kept ? 'search.recent.keep' : empty ? 'search.recent.forget-these' : 'search.recent.forget';
