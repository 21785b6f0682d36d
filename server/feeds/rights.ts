/** Who publishes the feeds. Nobody's name stands in them. */
export const SITE = 'Practice Exchange';
export const CC_BY = 'https://creativecommons.org/licenses/by/4.0/';
export const RIGHTS = 'CC BY 4.0, where an entry names no other licence';
