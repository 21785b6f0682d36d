/** Kept for one visitor, made of their choices: nothing that others would look for. */
const CHOICES = ['/compare', '/shortlist', '/brief', '/my-city'];

/** Fetch one page because somebody shared it, to show what it is: a search or a shortlist too. */
const SHOWING_SHARED = [
  'Twitterbot',
  'facebookexternalhit',
  'LinkedInBot',
  'Slackbot-LinkExpanding',
  'WhatsApp',
  'TelegramBot',
  'Discordbot',
];

/**
 * robots.txt (RFC 9309), the same for all who read by themselves. Searches with one parameter may be read, and say of themselves that they
 * are not to be listed (describe.ts); two parameters and more can be put together without end, and hold no practice that the
 * sitemap does not name.
 */
export const robots = (origin: string): string =>
  [
    '# The texts are CC BY 4.0: name the source and reuse them. Programs are better served by /api/v1 and /developers.',
    'User-agent: *',
    '# Filters can be combined without end; every record is in the sitemap.',
    'Disallow: /*?*&',
    ...CHOICES.map((path) => `Disallow: ${path}`),
    '# Answers for programs. What pages and data portals name as a file of the catalogue stays open.',
    'Disallow: /api/',
    'Allow: /api/transfers.',
    'Allow: /api/v1/transfers.',
    'Disallow: /oai',
    'Disallow: /health/',
    '',
    '# They fetch the one page that somebody shared.',
    ...SHOWING_SHARED.map((name) => `User-agent: ${name}`),
    'Allow: /',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
