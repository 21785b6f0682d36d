import type { Option } from '../options.ts';
import { Link } from './link.tsx';
import { useSay } from './saying.ts';

export const LIST = 'q-suggestions';
export const optionId = (at: number): string => `q-suggestion-${at}`;

interface Props {
  readonly options: readonly Option[];
  readonly active: number;
  readonly onChoose: (address: string) => void;
}

/** What the search box suggests: links that the box, which keeps the focus, points at. */
export function SuggestionList({ options, active, onChoose }: Props) {
  const say = useSay();
  return (
    <div
      role="listbox"
      id={LIST}
      tabIndex={-1}
      aria-label={say('search.suggestions')}
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map(({ kind, label, language, address, line, foundAs }, at) => (
        <Link
          key={address}
          class="suggestion"
          href={address}
          option={{
            id: optionId(at),
            role: 'option',
            tabIndex: -1,
            'aria-selected': at === active,
            onClick: () => onChoose(address),
          }}
        >
          <span class="kind">{say(`search.kind.${kind}`)}</span>{' '}
          <span class="label" lang={say.foreign(language)}>
            {label}
          </span>{' '}
          <span class="line">
            {foundAs !== null && `${say('search.suggestions.found-as', { name: foundAs })} · `}
            {line}
          </span>
        </Link>
      ))}
    </div>
  );
}
