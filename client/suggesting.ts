import { useEffect, useRef, useState } from 'preact/hooks';
import { apiOver, type Suggestion } from './api.ts';
import { fetching } from './fetching.ts';
import { useSay } from './parts/saying.ts';

const PAUSE = 80;

/**
 * Suggestions for what is being typed. Those for older letters stay until the newer ones are there, so that nothing
 * flickers; an answer that is overtaken is dropped.
 */
export function useSuggestions() {
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asking = useRef<AbortController>(undefined);
  const { language } = useSay();
  const stop = () => {
    clearTimeout(timer.current);
    asking.current?.abort();
  };
  useEffect(() => stop, []);

  const ask = (text: string) => {
    stop();
    if (text === '') return setFound([]);
    const mine = new AbortController();
    asking.current = mine;
    timer.current = setTimeout(() => {
      void apiOver(fetching(mine.signal), language)
        .suggest(text)
        // Without suggestions the search works all the same.
        .catch(() => ({ results: [] }))
        .then(({ results }) => mine.signal.aborted || setFound(results));
    }, PAUSE);
  };
  return { found, ask, stop };
}
