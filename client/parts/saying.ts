import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Say } from '../say.ts';

/** Set once by the frame of the page; there is no page without a language. */
export const SayContext = createContext<Say | undefined>(undefined);

/** How a part of a page says something: `say('search.button')`. */
export function useSay(): Say {
  const say = useContext(SayContext);
  if (say === undefined) throw new Error('Parts of a page are drawn within it.');
  return say;
}
