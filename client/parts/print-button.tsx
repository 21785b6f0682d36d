import { useEffect, useState } from 'preact/hooks';
import { useSay } from './saying.ts';

/** Opens the browser's print dialogue. Where no script runs there is no button, and the browser's own command serves. */
export function PrintButton() {
  const say = useSay();
  const [able, setAble] = useState(false);
  useEffect(() => setAble(true), []);
  return able ? (
    <button type="button" data-script onClick={() => print()}>
      {say('choosing.brief.print')}
    </button>
  ) : null;
}
