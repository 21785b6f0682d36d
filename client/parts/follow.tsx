import { useSay } from './saying.ts';

interface Props {
  readonly url: URL;
  readonly children?: string;
}

/** Where feed readers hear of what changes on a page: at its own address, with its filters. */
export function Follow({ url, children }: Props) {
  const say = useSay();
  return (
    <a class="follow no-print" href={`${url.pathname}.atom${url.search}`}>
      {children ?? say('frame.follow')}
    </a>
  );
}
