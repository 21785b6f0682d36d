import { useContext } from 'preact/hooks';
import { listIn, useKept } from '../kept.ts';
import { AddressContext, useUnder } from './link.tsx';
import { useSay } from './saying.ts';

/** Keeps the list on the device, only when the visitor asks for it; and forgets it the same way. */
export function KeepOnDevice() {
  const say = useSay();
  const now = listIn(useContext(AddressContext));
  const [kept, set] = useKept();
  if (kept === undefined) return null;
  return (
    <button type="button" class="quiet" data-script onClick={() => set(kept === null ? now : null)}>
      {say(kept === null ? 'device.keep' : 'device.forget')}
    </button>
  );
}

/** The way back to what was kept, where the address has no list. */
export function KeptOnDevice() {
  const say = useSay();
  const under = useUnder();
  const [kept, set] = useKept();
  if (kept === undefined || kept === null) return null;
  return (
    <p data-script>
      <a href={under(kept)}>{say('device.open')}</a>{' '}
      <button type="button" class="quiet" onClick={() => set(null)}>
        {say('device.forget-it')}
      </button>
    </p>
  );
}
