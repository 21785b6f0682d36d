/** How the repository is called, from the address that visitors use. */
export interface Repository {
  /** The address visitors use, without a slash at its end. */
  readonly origin: string;
  readonly baseUrl: string;
  /** The middle of every identifier: a domain name (oai-identifier, 2.1). */
  readonly domain: string;
  readonly email: string;
}

/**
 * @param contact a `mailto:` address. The protocol demands an e-mail address; where there is none, it is one that says so,
 * in a domain that cannot exist (RFC 2606), so that nobody else gets the mail.
 */
export function repositoryAt(origin: string, contact: string | undefined): Repository {
  const { hostname } = new URL(origin);
  // Addresses in numbers and `localhost` are no domain names; such a repository is nobody's but one's own.
  const domain = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(hostname)
    ? hostname
    : 'practice-exchange.localhost';
  const email = /^mailto:([^?\s]+@[^?\s.]+\.[^?\s]+)/.exec(contact ?? '')?.[1];
  return {
    origin,
    baseUrl: `${origin}/oai`,
    domain,
    email: email ?? `no-contact-configured@${domain}.invalid`,
  };
}

export const identifierOf = ({ domain }: Repository, slug: string): string =>
  `oai:${domain}:practices/${slug}`;

/** The slug in an identifier; undefined when it is none of this repository's. */
export function slugIn({ domain }: Repository, identifier: string): string | undefined {
  const start = `oai:${domain}:practices/`;
  return identifier.startsWith(start) ? identifier.slice(start.length) : undefined;
}
