import { useEffect, useState } from 'preact/hooks';

const KEY = 'practice-exchange-shortlist';

/** What is kept on this device, once the browser has said so; nothing on the server and without JavaScript. */
function useKept(): [kept: string | null | undefined, set: (address: string | null) => void] {
  const [kept, setKept] = useState<string | null>();
  useEffect(() => setKept(read()), []);
  const set = (address: string | null) => {
    try {
      if (address === null) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, address);
    } catch {
      // A browser may forbid storage; the address holds the list all the same.
    }
    setKept(read());
  };
  return [kept, set];
}

function read(): string | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept?.startsWith('/shortlist?') === true ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the list on the device, only when the visitor asks for it; and forgets it the same way. */
export function KeepOnDevice({ address }: { address: string }) {
  const [kept, set] = useKept();
  if (kept === undefined) return null;
  return kept === address ? (
    <button type="button" class="quiet" data-script onClick={() => set(null)}>
      Kept on this device: forget it
    </button>
  ) : (
    <button type="button" class="quiet" data-script onClick={() => set(address)}>
      Keep on this device
    </button>
  );
}

/** The way back to what was kept. */
export function KeptOnDevice() {
  const [kept, set] = useKept();
  if (kept === undefined || kept === null) return null;
  return (
    <p data-script>
      <a href={kept}>Open the shortlist kept on this device</a>{' '}
      <button type="button" class="quiet" data-script onClick={() => set(null)}>
        Forget it
      </button>
    </p>
  );
}
