import { useEffect, useState } from 'preact/hooks';
import type { Facet } from '../api.ts';
import { count } from '../format.ts';

/** A list with more values than this can be searched. */
const LONG = 20;

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The values that a visitor's letters leave; undefined while none are typed. */
export function useFound(values: Facet['values']) {
  const [text, setText] = useState('');
  const letters = fold(text.trim());
  const found = letters === '' ? undefined : values.filter(({ label }) => fold(label).includes(letters));
  return { found, text, setText, long: values.length > LONG };
}

interface Props extends ReturnType<typeof useFound> {
  readonly label: string;
}

/** Searches within a long list. The style sheet hides it where no script runs. */
export function FacetFind({ label, text, setText, found }: Props) {
  const [able, setAble] = useState(false);
  useEffect(() => setAble(true), []);
  return (
    <>
      <input
        class="facet-find"
        type="search"
        value={text}
        placeholder="Find in this list"
        aria-label={`Find in the list ${label}`}
        autocomplete="off"
        disabled={!able}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class={found?.length === 0 ? 'hint' : 'visually-hidden'} role="status">
        {found !== undefined &&
          (found.length === 0 ? 'Nothing like this in the list' : count(found.length, 'value'))}
      </p>
    </>
  );
}
