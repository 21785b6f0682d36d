import { useSay } from './saying.ts';

interface Props {
  readonly url: URL;
  readonly children?: string;
}

/** Where feed readers hear of what changes on a page: at its own address, with its filters, in its language. */
export function Follow({ url, children }: Props) {
  const say = useSay();
  const asked = new URLSearchParams(url.search);
  if (say.language !== 'en') asked.set('lang', say.language);
  const query = asked.toString();
  return (
    <a class="follow no-print" href={`${url.pathname}.atom${query === '' ? '' : `?${query}`}`}>
      {children ?? say('frame.follow')}
    </a>
  );
}
