const DAYS = 180;

/**
 * security.txt (RFC 9116): whom to tell of a hole. It expires, since a contact that nobody looks after is worse than none;
 * while the server runs the day moves on.
 *
 * @param contact a `mailto:` or `https:` address.
 * @param origin the address visitors use; named as canonical where it is one with TLS, as 2.5.2 demands.
 */
export function securityText(contact: string, origin: string, now: Date): string {
  const expires = new Date(now);
  expires.setUTCHours(0, 0, 0, 0);
  expires.setUTCDate(expires.getUTCDate() + DAYS);
  const canonical = `${origin}/.well-known/security.txt`;
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    'Preferred-Languages: en',
    ...(origin.startsWith('https://') ? [`Canonical: ${canonical}`] : []),
    '',
  ].join('\n');
}
