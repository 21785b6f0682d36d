import { expect, test } from 'vitest';
import { harvestFacts, type HarvestFacts } from '../../server/db/harvest-facts.ts';
import { datacite } from '../../server/oai/datacite.ts';
import { dublinCore } from '../../server/oai/dublin-core.ts';
import { element, xmlDocument } from '../../server/vocabulary/xml.ts';
import { between, oneOf, type Random, randomFrom } from '../bench/random.ts';
import { freshDatabase } from '../helper.ts';
import { aPractice, save } from '../records.ts';
import { list } from './harvester.ts';
import { faultsOf, ORIGIN, oaiOver } from './over.ts';
import { childOf, childrenOf, parse, textOf, type Tree } from './tree.ts';

const NASTY = [
  0, 1, 8, 9, 10, 11, 12, 13, 0x1b, 0x7f, 0x85, 0x2028, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xfdd0, 0xfffd,
  0xfffe, 0xffff, 0x1fffe, 0x10ffff, 0x1f600,
];
const MARKUP = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '<![CDATA[',
  '&#0;',
  '&amp;',
  '<!--',
  '<?xml?>',
  '\r\n',
  'é',
  'ő',
  'x',
];

/** Text of everything that a string can hold: any code unit, halves of pairs, markup. */
function anything(random: Random): string {
  const piece = () => {
    const kind = between(random, 0, 3);
    if (kind === 0) return String.fromCodePoint(oneOf(random, NASTY));
    if (kind === 1) return oneOf(random, MARKUP);
    return kind === 2
      ? String.fromCharCode(between(random, 0, 0xffff))
      : String.fromCodePoint(between(random, 0, 0x10ffff));
  };
  // It begins with a letter, so that something is left of it.
  return `a${Array.from({ length: between(random, 0, 12) }, piece).join('')}`;
}

/** XML 1.0, 2.2 (Char), written anew: what of a text a document can hold. */
const sayable = (text: string): string =>
  Array.from(text)
    .filter((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      if (code < 0x20) return code === 9 || code === 10 || code === 13;
      return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
    })
    .join('');

const rooted = (tree: Tree, path: string[]): Tree | undefined =>
  path.reduce<Tree | undefined>((found, name) => found && childOf(found, name), tree);

test('10,000 records of any text are XML, and say what they said', async () => {
  const database = freshDatabase();
  await save(database, { practices: [aPractice('one')] });
  const [facts] = await harvestFacts(database.db, [1]);
  const random = randomFrom(11);
  const wrap = (write: typeof datacite, of: HarvestFacts) =>
    parse(
      xmlDocument(
        element('a', { 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' }, [write(of, ORIGIN)]),
      ),
    );
  for (let count = 0; count < 10_000; count++) {
    const [title, summary, owner, word, url] = Array.from({ length: 5 }, () => anything(random)) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const tags = [{ ...facts?.tags[0], label: word }];
    const changed = {
      ...facts,
      title,
      summary,
      owner,
      tags,
      website: `https://example.org/${url}`,
    } as HarvestFacts;
    const dc = childOf(wrap(dublinCore, changed), 'dc') as Tree;
    expect(['title', 'description', 'creator', 'subject'].map((name) => textOf(dc, name))).toEqual(
      [title, summary, owner, word].map(sayable),
    );
    const resource = childOf(wrap(datacite, changed), 'resource') as Tree;
    expect(rooted(resource, ['titles', 'title'])?.text).toBe(sayable(title));
    expect(rooted(resource, ['creators', 'creator', 'creatorName'])?.text).toBe(sayable(owner));
    expect(rooted(resource, ['descriptions', 'description'])?.text).toBe(sayable(summary));
    const related = childrenOf(childOf(resource, 'relatedIdentifiers') as Tree, 'relatedIdentifier');
    expect(related.map(({ text }) => text)).toContain(sayable(`https://example.org/${url}`));
  }
}, 120_000);

test('the same from the database to the harvester, as far as a database can hold it', async () => {
  const database = freshDatabase();
  const random = randomFrom(12);
  const titles = new Map(
    Array.from({ length: 300 }, (_, at) => [`p${at}`, anything(random).toWellFormed().replaceAll('\0', '')]),
  );
  await save(database, {
    practices: [...titles].map(([slug, title]) => aPractice(slug, { title, summary: title, owner: title })),
  });
  const { ask } = await oaiOver(database);
  for (const metadataPrefix of ['oai_dc', 'oai_datacite']) {
    const answers: string[] = [];
    const found = new Map<string, string | undefined>();
    const keeping = async (query: Record<string, string>) => {
      const answer = await ask(query);
      answers.push(answer);
      return answer;
    };
    for await (const { records } of list(keeping, { verb: 'ListRecords', metadataPrefix }))
      for (const { identifier, metadata } of records) {
        const title = metadata && (textOf(metadata, 'title') ?? rooted(metadata, ['titles', 'title'])?.text);
        found.set(identifier.replace(/.*\//, ''), title);
      }
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries([...titles].map(([slug, title]) => [slug, sayable(title)])),
    );
    expect(answers).toHaveLength(2);
    expect(await faultsOf(...answers)).toEqual([]);
  }
});
