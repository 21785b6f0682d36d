interface Props {
  readonly url: URL;
  readonly children?: string;
}

/** Where feed readers hear of what changes on a page: at its own address, with its filters. */
export const Follow = ({ url, children = 'Follow what changes (feed)' }: Props) => (
  <a class="follow no-print" href={`${url.pathname}.atom${url.search}`}>
    {children}
  </a>
);
