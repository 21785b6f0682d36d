import type { Language } from '../db/codes.ts';
import type { Db } from '../db/open.ts';
import type { Describe } from '../http/pages.ts';
import { HEIGHT, WIDTH } from './card-drawing.ts';
import { type CardFacts, practiceFacts, siteFacts } from './card-facts.ts';

const SITE = 'Practice Exchange';
/** Longer ones are cut by everybody, in the middle of a word. */
const LONGEST = 300;

/** Languages of texts, as Open Graph wants them: with a place. */
const LOCALES: Readonly<Record<string, string>> = {
  en: 'en_GB',
  it: 'it_IT',
  sv: 'sv_SE',
  et: 'et_EE',
  hu: 'hu_HU',
};

const RECORD = /^\/(practices|adoptions|events|plans)\/[^/]+(\/v\/\d+)?$/;
/** Pages that are one selection of many, or one visitor's own. */
const SELECTION = /^\/(practices|transfers|gap-map|cities|events|plans|tags)$/;
const CHOICES = /^\/(compare|shortlist|brief|my-city)$/;

/**
 * What networks and messengers show of a page when somebody shares it (Open Graph, https://ogp.me; X reads the same and needs
 * to be told only how large), and whether search engines are to list it: selections are not, but their links may be followed.
 */
export const describePreview =
  (db: Db, origin: string): Describe =>
  async (path, _, { language, title, description, query }) => {
    const selected = CHOICES.test(path) || (SELECTION.test(path) && query.size > 0);
    // A canonical address that is another page's would contradict what is said about this one.
    const address = selected && query.size > 0 ? `${path}?${query.toString()}` : path;
    const { address: picture, facts, shown } = await pictureOf(db, path, language);
    const says = saying(facts);
    return {
      meta: [
        ...(selected ? [['robots', 'noindex, follow'] as const] : []),
        ['og:type', RECORD.test(path) ? 'article' : 'website'],
        ['og:site_name', SITE],
        ['og:title', title.replace(` – ${SITE}`, '')],
        ['og:description', cut(description)],
        ['og:url', origin + address],
        ['og:locale', LOCALES[shown] ?? 'en_GB'],
        ['og:image', origin + picture],
        ['og:image:type', 'image/png'],
        ['og:image:width', String(WIDTH)],
        ['og:image:height', String(HEIGHT)],
        ['og:image:alt', says],
        ['twitter:card', 'summary_large_image'],
        ['twitter:image:alt', says],
      ],
      ...(selected ? { links: [{ rel: 'canonical', href: address }] } : {}),
    };
  };

interface Picture {
  /** Path and query. */
  readonly address: string;
  readonly facts: CardFacts;
  /** The language of what is shown: of a practice, that of its title. */
  readonly shown: string;
}

/** A practice has a picture of its own; every other page that of the site, which is never wrong. */
async function pictureOf(db: Db, path: string, language: Language): Promise<Picture> {
  const [, slug] = /^\/practices\/([a-z0-9-]+)$/.exec(path) ?? [];
  const facts = slug === undefined ? undefined : await practiceFacts(db, slug, language);
  if (slug === undefined || facts === undefined)
    return { address: '/card.png', facts: await siteFacts(db), shown: language };
  if (language !== 'en' && facts.language === language)
    return { address: `${path}/card.png?lang=${language}`, facts, shown: language };
  // What is not translated has one picture, in English, and one set of words for it.
  const original = (await practiceFacts(db, slug)) ?? facts;
  return { address: `${path}/card.png`, facts: original, shown: original.language };
}

/** For those who cannot see it, what stands in it. */
const saying = ({ title, place, more }: CardFacts): string =>
  [title, place, ...more].filter((part) => part !== '').join(' · ');

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const kept = text.slice(0, LONGEST - 1);
  const word = kept.lastIndexOf(' ');
  return `${(word > LONGEST / 2 ? kept.slice(0, word) : kept).trimEnd()}…`;
}
