import { newestSeq } from '../db/harvest.ts';
import { element, type Xml } from '../vocabulary/xml.ts';
import { Failure } from './failure.ts';
import { FORMATS } from './formats.ts';
import { boundOf, written } from './instants.ts';
import { type Item, itemsAfter, sizeOf } from './reads.ts';
import { identifierOf, type Repository } from './repository.ts';
import { type Place, placeOf, tokenOf, unknown } from './token.ts';
import type { Asked } from './verbs.ts';

/** A part of a list of records or headers, from its beginning or from where a token left it. */
export async function listRecords(
  verb: 'ListRecords' | 'ListIdentifiers',
  asked: Asked,
): Promise<readonly Xml[]> {
  const { db, repository, given, page: most } = asked;
  const place =
    given.resumptionToken === undefined ? await firstPlace(verb, asked) : await nextPlace(verb, asked);
  formatNamed(place.prefix);
  const whole = verb === 'ListRecords';
  const items = await itemsAfter(db, place, place.after, most + 1, whole);
  const page = items.slice(0, most);
  if (page.length === 0)
    throw new Failure(
      'noRecordsMatch',
      given.resumptionToken === undefined
        ? 'No record was changed in this time, or is in this set.'
        : 'The records that were left have been changed since; lists that end later have them.',
    );
  const told = place.told + page.length;
  // A list may have grown since its size was counted.
  const size = Math.max(place.size, told);
  const token =
    items.length > most
      ? tokenOf(repository.domain, { ...place, after: page.at(-1)?.seq ?? place.after, told, size })
      : '';
  return [
    ...page.map((item) => (whole ? recordOf(item, place.prefix, repository) : headerOf(item, repository))),
    ...(token === '' && place.told === 0
      ? []
      : [element('resumptionToken', { completeListSize: size, cursor: place.told }, token)]),
  ];
}

async function firstPlace(verb: string, { db, given }: Asked): Promise<Place> {
  const { metadataPrefix: prefix = '', set = null, from, until } = given;
  formatNamed(prefix);
  const selection = {
    set,
    from: from === undefined ? null : (boundOf(from, 'from')?.at ?? null),
    until: until === undefined ? null : (boundOf(until, 'until')?.at ?? null),
  };
  return { verb, prefix, ...selection, after: 0, told: 0, size: await sizeOf(db, selection) };
}

async function nextPlace(verb: string, { db, repository, given }: Asked): Promise<Place> {
  const place = placeOf(repository.domain, verb, given.resumptionToken ?? '');
  // Numbers only rise: this place is another database's.
  if (place.after > (await newestSeq(db)) || !FORMATS.has(place.prefix)) throw unknown();
  return place;
}

function formatNamed(prefix: string) {
  const format = FORMATS.get(prefix);
  if (format === undefined)
    throw new Failure(
      'cannotDisseminateFormat',
      `Records are to be had as ${[...FORMATS.keys()].join(' or ')}.`,
    );
  return format;
}

function headerOf({ slug, stamp, sets, deleted }: Item, repository: Repository): Xml {
  return element('header', { status: deleted ? 'deleted' : undefined }, [
    element('identifier', {}, identifierOf(repository, slug)),
    element('datestamp', {}, written(stamp)),
    ...sets.map((spec) => element('setSpec', {}, spec)),
  ]);
}

/** A record in a format. @throws Failure cannotDisseminateFormat. */
export function recordOf(item: Item, prefix: string, repository: Repository): Xml {
  const { write } = formatNamed(prefix);
  const { facts, deleted } = item;
  const metadata =
    deleted || facts === undefined ? [] : [element('metadata', {}, [write(facts, repository.origin)])];
  return element('record', {}, [headerOf(item, repository), ...metadata]);
}
