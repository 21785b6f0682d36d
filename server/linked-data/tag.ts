import type { Tag, TagSummary } from '../vocabulary/schema.ts';
import type { Node, Thing } from './node.ts';
import { CC_BY, inLanguage, some } from './values.ts';
import { publisherLink, termNode } from './things.ts';

/** A subject, named in all its languages. What is broader and narrower is said in SKOS; schema.org has no words for it. */
export function tagNode(tag: Tag, origin: string): Thing {
  const path = `/tags/${tag.slug}`;
  const link = (slug: string, title: string): Node => ({
    '@type': 'DefinedTerm',
    '@id': `${origin}/tags/${slug}`,
    name: title,
  });
  return {
    ...termNode(origin, { slug: tag.slug, label: tag.label, kind: tag.kind.code }),
    url: origin + path,
    alternateName: some(
      tag.labels
        .filter(({ language }) => language.code !== 'en')
        .map(({ language, label }) => inLanguage(label, language.code)),
    ),
    'skos:broader': tag.broader === null ? undefined : link(tag.broader.slug, tag.broader.title),
    'skos:narrower': some(tag.narrower.map(({ slug, title }) => link(slug, title))),
  };
}

/** More subjects are not listed in one document. */
const MOST_TERMS = 2000;

/** The vocabulary of subjects as a whole. */
export const tagsNode = (tags: readonly TagSummary[], origin: string): Node => ({
  '@type': 'DefinedTermSet',
  '@id': `${origin}/tags`,
  url: `${origin}/tags`,
  name: 'Subjects of Practice Exchange',
  license: CC_BY,
  publisher: publisherLink(origin),
  hasDefinedTerm: some(
    tags.slice(0, MOST_TERMS).map(({ slug, label }) => ({
      '@type': 'DefinedTerm',
      '@id': `${origin}/tags/${slug}`,
      name: label,
      termCode: slug,
    })),
  ),
});
