import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { Parser } from 'n3';
import { bibtexOf } from '../../server/citations/bibtex.ts';
import { cslOf, type Cited } from '../../server/citations/csl.ts';
import { apa, chicago } from '../../server/citations/plain.ts';
import { risOf } from '../../server/citations/ris.ts';
import { languages } from '../../server/db/codes.ts';
import { sitemap } from '../../server/discovery/sitemap.ts';
import { atomOf } from '../../server/feeds/atom.ts';
import type { Entry } from '../../server/feeds/entry.ts';
import type { Feed } from '../../server/feeds/feed.ts';
import { jsonFeedOf } from '../../server/feeds/json-feed.ts';
import { asJsonLd, english, plain, type Resource } from '../../server/linked-data/dcat.ts';
import { asLinkset } from '../../server/linked-data/linkset.ts';
import { asTurtle } from '../../server/linked-data/turtle.ts';
import { webAddress } from '../../server/linked-data/values.ts';
import { element, xmlDocument } from '../../server/vocabulary/xml.ts';
import { between, oneOf, type Random } from '../bench/random.ts';
import { childOf, childrenOf, parse, textOf, type Tree } from '../oai/tree.ts';
import { anyText } from './hostile.ts';
import { printable, type Property, sayable, unlike } from './property.ts';

// What others read: whatever a record says, they get it whole, and nothing else.

const ORIGIN = 'https://practices.example';
const cited = (random: Random): Cited => ({
  key: 'bikes-v2',
  path: '/practices/bikes/v/2',
  title: `T${anyText(random, 60)}`,
  author: `A${anyText(random, 30)}`,
  saved: new Date(Date.UTC(2019, between(random, 0, 95), between(random, 1, 28))),
  version: 2,
  language: oneOf(random, [...languages, 'xx']),
  keywords: ['mobility'],
  abstract: `S${anyText(random, 90)}`,
});
const csl = (random: Random) => cslOf(cited(random), ORIGIN, new Date('2026-11-25T10:00:00Z'));

const entry = (random: Random): Entry => ({
  id: 'tag:practices.example,2026:practices/a/v/1',
  title: anyText(random, 60),
  path: '/practices/a',
  versionPath: random() < 0.5 ? null : '/practices/a/v/1',
  at: new Date('2026-01-01T00:00:00Z'),
  tags: [{ slug: 'a', label: anyText(random) }],
  summary: anyText(random, 60),
  licence: anyText(random),
  blocks: [
    { kind: 'text', text: anyText(random, 90), language: 'et' },
    { kind: 'list', items: [anyText(random), anyText(random)] },
  ],
});
const feed = (random: Random): Feed => ({
  id: 'tag:practices.example,2026:feed/practices',
  title: anyText(random),
  origin: ORIGIN,
  home: '/practices',
  path: '/practices',
  query: new URLSearchParams({ q: anyText(random).toWellFormed() }).toString(),
  part: between(random, 1, 3),
  hasMore: random() < 0.5,
  at: new Date('2026-01-01T00:00:00Z'),
  entries: [entry(random), entry(random)],
});

export const WRITERS: readonly Property[] = [
  {
    name: 'XML: texts and attributes say what they said',
    fault(random) {
      const [text, value] = [anyText(random, 60), anyText(random)];
      const read = parse(xmlDocument(element('a', { b: value }, [element('c', {}, text)])));
      return unlike([read.attributes['b'], textOf(read, 'c') ?? ''], [sayable(value), sayable(text)]);
    },
  },
  {
    name: 'Atom: a feed of any texts is read back',
    weight: 0.3,
    fault(random) {
      const given = feed(random);
      const read = parse(atomOf(given));
      const entries = childrenOf(read, 'entry');
      const shown = entries.map((each) => [textOf(each, 'title') ?? '', textOf(each, 'summary') ?? '']);
      const self = childrenOf(read, 'link').find(({ attributes }) => attributes['rel'] === 'self')
        ?.attributes['href'];
      return (
        unlike(
          shown,
          given.entries.map(({ title, summary = '' }) => [sayable(title), sayable(summary)]),
        ) ?? unlike(new URL(self ?? '').searchParams.get('q'), new URLSearchParams(given.query).get('q'))
      );
    },
  },
  {
    name: 'JSON Feed: is read back, and its HTML holds no element that a record brought',
    weight: 0.3,
    fault(random) {
      const given = feed(random);
      const { items } = JSON.parse(jsonFeedOf(given)) as { items: { title: string; content_html: string }[] };
      const names = new Set<string>();
      const look = (tree: Tree) => {
        names.add(tree.name);
        tree.children.forEach(look);
      };
      const texts = items.map(({ content_html: html }) => parse(`<div>${html}</div>`));
      texts.forEach(look);
      const odd = [...names].find((name) => !['div', 'p', 'ul', 'li', 'a'].includes(name));
      const first = texts.map((tree) => childOf(tree, 'p')?.text ?? '');
      return (
        (odd === undefined ? undefined : `<${odd}> came in`) ??
        unlike(
          items.map(({ title }) => title),
          given.entries.map(({ title }) => title.toWellFormed()),
        ) ??
        unlike(
          first,
          given.entries.map(({ blocks: [block] }) => sayable(block?.kind === 'text' ? block.text : '')),
        )
      );
    },
  },
  {
    name: 'sitemaps: every address is read back',
    weight: 0.3,
    fault(random) {
      const path = `/practices/${encodeURIComponent(anyText(random).toWellFormed())}`;
      const read = parse(sitemap([{ path, changed: new Date(0) }], ORIGIN, random() < 0.5 ? languages : []));
      const odd = childrenOf(read, 'url').find((url) => !(textOf(url, 'loc') ?? '').endsWith(path));
      return odd === undefined ? undefined : `${path}: ${textOf(odd, 'loc')}`;
    },
  },
  {
    name: 'BibTeX: one entry without a fault, its braces balanced',
    weight: 0.1,
    fault(random) {
      const written = bibtexOf([csl(random)]);
      const { entries, errors } = parseBibtex(written, { sentenceCase: false, caseProtection: false });
      return errors.length > 0
        ? `${JSON.stringify(written)}: ${JSON.stringify(errors)}`
        : unlike(
            entries.map(({ key }) => key),
            ['bikes-v2'],
          );
    },
  },
  {
    name: 'RIS: every line has its tag, and the record ends once',
    fault(random) {
      const lines = risOf([csl(random)]).split('\r\n');
      const odd = lines
        .slice(0, -1)
        .find((line) => !/^[A-Z][A-Z0-9] {2}- [^\p{Cc}\u2028\u2029]*$/u.test(line));
      return odd ?? unlike([lines.filter((line) => line.startsWith('ER')).length, lines.at(-1)], [1, '']);
    },
  },
  {
    name: 'CSL and plain references: one line, and JSON that says the same again',
    fault(random) {
      const item = csl(random);
      const told = [apa(item), chicago(item)].find(
        (line) => line.includes('\n') || line.includes('undefined') || line.trim() === '',
      );
      return told ?? unlike(JSON.parse(JSON.stringify(item)), item);
    },
  },
  {
    name: 'Turtle and JSON-LD: statements of any text are read back',
    weight: 0.5,
    fault(random) {
      const text = anyText(random, 60).toWellFormed();
      const address = webAddress(`https://example.org/${anyText(random)}`) ?? 'https://example.org/';
      const resource: Resource = {
        '@id': address,
        '@type': 'dcat:Dataset',
        'dct:title': english(text),
        'dct:identifier': plain(text),
      };
      const quads = new Parser({ format: 'text/turtle' }).parse(asTurtle([resource]));
      const literals = quads
        .filter(({ object }) => object.termType === 'Literal')
        .map(({ object }) => object.value);
      const graph = (JSON.parse(asJsonLd([resource])) as { '@graph': unknown[] })['@graph'];
      return (
        unlike(literals, [text, text]) ??
        unlike(graph, [resource]) ??
        unlike(quads[0]?.subject.value, address)
      );
    },
  },
  {
    name: 'links for machines: every value is read back',
    fault(random) {
      const title = printable(anyText(random)).replaceAll(/[^ -~]/g, '');
      const written = asLinkset([{ rel: 'item', href: '/a', title }], ORIGIN);
      const [, read = ''] =
        /^<https:\/\/practices\.example\/a>; rel="item"; title="((?:[^"\\]|\\.)*)"$/.exec(written) ?? [];
      return unlike(read.replaceAll(/\\(.)/g, '$1'), title);
    },
  },
];
