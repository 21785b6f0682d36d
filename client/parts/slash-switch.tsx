import { useEffect, useState } from 'preact/hooks';
import { slashIsOff, switchSlash } from '../shortcut.ts';
import { useSay } from './saying.ts';

/** Switches the key `/` off and on again, on this device; nothing on the server and without JavaScript, where it does nothing. */
export function SlashSwitch() {
  const say = useSay();
  const [off, setOff] = useState<boolean>();
  useEffect(() => setOff(slashIsOff()), []);
  if (off === undefined) return null;
  return (
    <p data-script>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          switchSlash(!off);
          setOff(slashIsOff());
        }}
      >
        {say(off ? 'accessibility.keys.on' : 'accessibility.keys.off')}
      </button>{' '}
      <span role="status">{say(off ? 'accessibility.keys.is-off' : 'accessibility.keys.is-on')}</span>
    </p>
  );
}
