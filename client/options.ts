import { useState } from 'preact/hooks';
import type { Suggestion } from './api.ts';
import { EMPTY, href } from './query.ts';
import { keepSearches, recentSearches } from './recent.ts';
import { useSuggestions } from './suggesting.ts';

/** A suggestion of the server, or a search that the visitor let this device keep. */
export type Option = Omit<Suggestion, 'kind'> & { readonly kind: Suggestion['kind'] | 'recent' };

const asOption = (q: string): Option => ({
  kind: 'recent',
  label: q,
  language: 'en',
  address: href({ ...EMPTY, q }),
  line: '',
  foundAs: null,
});

/** The list under a search box that holds `text`: what is on it, whether it shows, which one is pointed at (-1: none). */
export function useOptions(text: string) {
  const { found, ask, stop } = useSuggestions();
  const [recent, setRecent] = useState<string[] | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options: readonly Option[] = text === '' ? (recent ?? []).map(asOption) : found;
  const shown = open && options.length > 0;
  const show = (value: string) => {
    setRecent(recentSearches());
    setOpen(true);
    ask(value);
  };
  return {
    options,
    shown,
    active: shown ? active : -1,
    kept: recent !== null,
    show,
    type(value: string) {
      setActive(-1);
      show(value);
    },
    hide() {
      setOpen(false);
      setActive(-1);
      ask('');
    },
    /** One down or up; beyond the ends lies the box itself. What is pointed at must not change any more. */
    point(step: 1 | -1) {
      if (shown) stop();
      else show(text);
      const places = options.length + 1;
      setActive(shown ? ((active + 1 + step + places) % places) - 1 : 0);
    },
    keep(wanted: boolean) {
      keepSearches(wanted ? [] : null);
      setRecent(recentSearches());
    },
  };
}
