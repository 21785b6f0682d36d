import { useEffect, useState } from 'preact/hooks';
import type { Facet } from '../api.ts';
import { useSay } from './saying.ts';

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
  const say = useSay();
  const [able, setAble] = useState(false);
  useEffect(() => setAble(true), []);
  return (
    <>
      <input
        class="facet-find"
        type="search"
        value={text}
        placeholder={say('search.filter.find')}
        aria-label={say('search.filter.find.label', { filter: label })}
        autocomplete="off"
        disabled={!able}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class={found?.length === 0 ? 'hint' : 'visually-hidden'} role="status">
        {found !== undefined &&
          (found.length === 0
            ? say('search.filter.find.nothing')
            : say('search.filter.find.found', { count: found.length }))}
      </p>
    </>
  );
}
