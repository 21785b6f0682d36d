import { store, stored } from './storage.ts';

const KEY = 'practice-exchange-no-slash';

/** Whether the visitor has switched off the key that leads to the search box by itself (WCAG 2.1.4). */
export const slashIsOff = (): boolean => stored(KEY) !== null;

export const switchSlash = (off: boolean): void => store(KEY, off ? 'off' : null);
