import type { Db } from '../db/open.ts';
import type { Describe } from '../http/pages.ts';
import { authorOf, type Cited, cslOf, isoDate, keywordsOf } from './csl.ts';
import { adoptionToCite, eventToCite, practiceToCite, versionToCite } from './reads.ts';

const PAGE = /^\/(practices|adoptions|events)\/([a-z0-9-]+)(?:\/v\/(\d{1,7}))?$/;

/**
 * What reference managers read from a page: names of Highwire Press, which Google Scholar and Zotero know, and Dublin Core.
 * Whatever Zotero's translator "Embedded Metadata" reads from two of them is the same in both.
 */
export const describeCitations =
  (db: Db, origin: string): Describe =>
  async (path) => {
    const cited = await citedAt(db, path);
    return cited === undefined ? undefined : { meta: metaOf(cited, origin) };
  };

async function citedAt(db: Db, path: string): Promise<Cited | undefined> {
  const [, kind, slug = '', version] = PAGE.exec(path) ?? [];
  if (kind === 'practices')
    return version === undefined ? practiceToCite(db, slug) : versionToCite(db, slug, Number(version));
  if (version !== undefined) return undefined;
  if (kind === 'adoptions') return adoptionToCite(db, slug);
  return kind === 'events' ? eventToCite(db, slug) : undefined;
}

function metaOf(cited: Cited, origin: string): [name: string, content: string][] {
  const csl = cslOf(cited, origin, new Date());
  const author = authorOf(csl);
  const meta: [name: string, content: string | undefined][] = [
    ['citation_title', csl.title],
    ['citation_author', author === undefined ? undefined : familyName(author)],
    ['citation_publication_date', isoDate(csl.issued, '/')],
    ['citation_language', csl.language],
    // Else Zotero takes the page's description: of an older version a sentence about it, of a translated page a translation.
    ['citation_abstract', csl.abstract],
    ['citation_public_url', csl.URL],
    ...keywordsOf(csl).map((word): [string, string] => ['citation_keywords', word]),
    // Without a type Zotero takes whatever has a title for an article in a journal.
    ['z.itemType', csl.type],
    ['prism.publicationName', csl['container-title']],
    ['DC.title', csl.title],
    ['DC.creator', author],
    ['DC.publisher', csl['container-title']],
    ['DC.date', isoDate(csl.issued)],
    ['DC.language', csl.language],
    ['DC.identifier', csl.URL],
    ['DC.rights', cited.licence],
    ...keywordsOf(csl).map((word): [string, string] => ['DC.subject', word]),
  ];
  return meta.flatMap(([name, content]) =>
    content === undefined ? [] : [[name, content] as [string, string]],
  );
}

/**
 * An organisation's name as Zotero and Google Scholar keep it in one piece: commas and semicolons would part authors, and
 * without any the last word would become the family name. One at the end says that all of it is.
 */
const familyName = (name: string): string => `${name.replaceAll(/\s*[,;]\s*/g, ' – ')},`;
