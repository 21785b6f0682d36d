import { useContext, useEffect, useState } from 'preact/hooks';
import { carriedIn } from './carried.ts';
import { AddressContext } from './parts/link.tsx';
import { store, stored } from './storage.ts';

const KEY = 'practice-exchange-shortlist';

/** The shortlist as it stands in the address now. */
export const listIn = (url: URL): string => {
  const own = carriedIn(url.searchParams).filter(([name]) => name === 'list' || name.startsWith('note.'));
  return own.some(([name]) => name === 'list')
    ? `/shortlist?${new URLSearchParams(own as [string, string][]).toString().replaceAll('%2C', ',')}`
    : '';
};

function read(): string | null {
  const kept = stored(KEY);
  return kept?.startsWith('/shortlist?') === true ? kept : null;
}

/**
 * What is kept on this device, once the browser has said so; undefined on the server and without JavaScript. As long as the
 * visitor has it kept, it follows the list in the address.
 */
export function useKept(): [kept: string | null | undefined, set: (address: string | null) => void] {
  const now = listIn(useContext(AddressContext));
  const [kept, setKept] = useState<string | null>();
  useEffect(() => {
    if (read() !== null && now !== '') store(KEY, now);
    setKept(read());
  }, [now]);
  return [
    kept,
    (address) => {
      store(KEY, address);
      setKept(read());
    },
  ];
}
