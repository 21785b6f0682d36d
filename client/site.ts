/** The host of a web address, for sources without a title. */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** The address visitors use, or nothing where the server does not know it: `http://localhost` is its word for that. */
export const siteOf = ({ origin }: URL): string => (origin === 'http://localhost' ? '' : origin);
