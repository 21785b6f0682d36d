import type { Option } from '../options.ts';
import { Link } from './link.tsx';

const KINDS: Record<Option['kind'], string> = {
  practice: 'Practice',
  tag: 'Subject',
  city: 'City',
  event: 'Event',
  adoption: 'Transfer',
  plan: 'Plan',
  recent: 'Searched',
};
export const LIST = 'q-suggestions';
export const optionId = (at: number): string => `q-suggestion-${at}`;

interface Props {
  readonly options: readonly Option[];
  readonly active: number;
  readonly onChoose: (address: string) => void;
}

/** What the search box suggests: links that the box, which keeps the focus, points at. */
export function SuggestionList({ options, active, onChoose }: Props) {
  return (
    <div
      role="listbox"
      id={LIST}
      tabIndex={-1}
      aria-label="Suggestions"
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
          <span class="kind">{KINDS[kind]}</span>{' '}
          <span class="label" lang={language === 'en' ? undefined : language}>
            {label}
          </span>{' '}
          <span class="line">
            {foundAs !== null && `“${foundAs}” · `}
            {line}
          </span>
        </Link>
      ))}
    </div>
  );
}
