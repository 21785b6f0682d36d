import { useEffect, useState } from 'preact/hooks';
import { siteOf } from '../site.ts';
import { useSay } from './saying.ts';

/** Sends the address of the page by e-mail. Without a public address the server does not know it, and the browser does. */
export function SendLink({ url }: { url: URL }) {
  const say = useSay();
  const [address, setAddress] = useState(siteOf(url) === '' ? '' : url.href);
  useEffect(() => setAddress(location.href), [url.href]);
  if (address === '') return null;
  return (
    <a
      class="button quiet"
      data-script
      href={`mailto:?subject=${encodeURIComponent(say('choosing.send.subject'))}&body=${encodeURIComponent(address)}`}
    >
      {say('choosing.send')}
    </a>
  );
}
