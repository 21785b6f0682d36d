import { createContext } from 'preact';

/** Searches while the visitor types; undefined on the server and without JavaScript, where the form does the work. */
export const SearchContext = createContext<((address: string) => Promise<void>) | undefined>(undefined);
