import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { href, type Query } from '../query.ts';
import { carry } from '../carried.ts';
import { Combobox } from './combobox.tsx';
import { CarriedContext, CarriedFields, useUnder } from './link.tsx';
import { useSay } from './saying.ts';
import { SearchContext } from './search-context.ts';

const PAUSE = 150;

interface Props {
  readonly query: Query;
  readonly big?: boolean;
  /** Whether results follow the typing: where there are results. */
  readonly live?: boolean;
}

/** The search form. Without JavaScript it is sent; with it, results follow the typing where `live`. */
export function SearchBox({ query, big = false, live = false }: Props) {
  const say = useSay();
  const search = useContext(SearchContext);
  const under = useUnder();
  const carried = useContext(CarriedContext);
  const [text, setText] = useState(query.q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(query);
  latest.current = query;
  /** What was last searched for from here: its answer may come while more is being typed, and changes nothing in the box. */
  const asked = useRef(query.q);

  // Back, Forward and links change the query under us. At once, not after painting: by then more may have been searched for.
  useLayoutEffect(() => {
    if (query.q !== asked.current) setText(query.q);
    asked.current = query.q;
  }, [query.q]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const onInput = (value: string) => {
    setText(value);
    clearTimeout(timer.current);
    if (!live || search === undefined) return;
    timer.current = setTimeout(() => {
      asked.current = value.trim();
      void search(carry(href({ ...latest.current, q: asked.current, page: 1 }), carried));
    }, PAUSE);
  };

  /** What is chosen takes the place of what was typed, and of the search that was about to follow it. */
  const onChoose = (address: string) => {
    clearTimeout(timer.current);
    if (!live || !address.startsWith('/practices?')) return;
    asked.current = '';
    setText('');
  };

  const onSubmit = (event: SubmitEvent) => {
    clearTimeout(timer.current);
    // As it stands in the box: what was typed last may not be drawn yet.
    const box = (event.currentTarget as HTMLFormElement).elements.namedItem('q');
    asked.current = box instanceof HTMLInputElement ? box.value.trim() : '';
  };

  return (
    <form
      class={big ? 'search-box big' : 'search-box'}
      action={under('/practices')}
      method="get"
      role="search"
      onSubmit={onSubmit}
    >
      <label for="q">{say(big ? 'search.box.big' : 'search.box')}</label>
      <div class="row">
        <Combobox text={text} onText={onInput} onChoose={onChoose} />
        <button type="submit">{say('search.box.button')}</button>
      </div>
      <p id="q-hint" class="hint">
        {say('search.box.hint')}
      </p>
      {Object.entries(query.filters).flatMap(([field, values]) =>
        values.map((value) => <input key={`${field} ${value}`} type="hidden" name={field} value={value} />),
      )}
      <CarriedFields />
      {query.sort !== 'relevance' && <input type="hidden" name="sort" value={query.sort} />}
    </form>
  );
}
