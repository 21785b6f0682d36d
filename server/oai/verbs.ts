import type { Db } from '../db/open.ts';
import { element, type Xml } from '../vocabulary/xml.ts';
import type { Given, Verb } from './arguments.ts';
import { Failure } from './failure.ts';
import { FORMATS } from './formats.ts';
import { written } from './instants.ts';
import { listRecords, recordOf } from './lists.ts';
import { earliest, type Item, itemOf } from './reads.ts';
import { identifierOf, type Repository, slugIn } from './repository.ts';
import { listSets } from './list-sets.ts';

/** What an answer is made from. */
export interface Asked {
  readonly db: Db;
  readonly repository: Repository;
  readonly given: Given;
  /** Records, or sets, in one answer. */
  readonly page: number;
  /** The date of the answer, taken before anything was read: seconds since 1970. */
  readonly time: number;
}

/** The elements that answer a verb. @throws Failure for what the protocol calls an error. */
export async function answer(verb: Verb, asked: Asked): Promise<readonly Xml[]> {
  switch (verb) {
    case 'Identify':
      return identify(asked);
    case 'ListMetadataFormats':
      return listFormats(asked);
    case 'ListSets':
      return listSets(asked);
    case 'GetRecord':
      return getRecord(asked);
    case 'ListIdentifiers':
    case 'ListRecords':
      return listRecords(verb, asked);
  }
}

async function identify({ db, repository, time }: Asked): Promise<readonly Xml[]> {
  const { domain, baseUrl, email } = repository;
  return [
    element('repositoryName', {}, 'Practice Exchange'),
    element('baseURL', {}, baseUrl),
    element('protocolVersion', {}, '2.0'),
    element('adminEmail', {}, email),
    element('earliestDatestamp', {}, written((await earliest(db)) ?? time)),
    element('deletedRecord', {}, 'persistent'),
    element('granularity', {}, 'YYYY-MM-DDThh:mm:ssZ'),
    element('compression', {}, 'gzip'),
    // The schema of this description knows no part of a name that begins with a digit.
    ...(domain.split('.').every((part) => /^[a-z]/.test(part)) ? [identifierScheme(repository)] : []),
  ];
}

const identifierScheme = (repository: Repository): Xml =>
  element('description', {}, [
    element(
      'oai-identifier',
      {
        xmlns: 'http://www.openarchives.org/OAI/2.0/oai-identifier',
        'xsi:schemaLocation':
          'http://www.openarchives.org/OAI/2.0/oai-identifier http://www.openarchives.org/OAI/2.0/oai-identifier.xsd',
      },
      [
        element('scheme', {}, 'oai'),
        element('repositoryIdentifier', {}, repository.domain),
        element('delimiter', {}, ':'),
        element('sampleIdentifier', {}, identifierOf(repository, 'some-practice')),
      ],
    ),
  ]);

async function listFormats(asked: Asked): Promise<readonly Xml[]> {
  if (asked.given.identifier !== undefined) await itemAsked(asked);
  return [...FORMATS].map(([prefix, { schema, namespace }]) =>
    element('metadataFormat', {}, [
      element('metadataPrefix', {}, prefix),
      element('schema', {}, schema),
      element('metadataNamespace', {}, namespace),
    ]),
  );
}

async function getRecord(asked: Asked): Promise<readonly Xml[]> {
  const item = await itemAsked(asked);
  return [recordOf(item, asked.given.metadataPrefix ?? '', asked.repository)];
}

async function itemAsked({ db, repository, given: { identifier = '' } }: Asked): Promise<Item> {
  const slug = slugIn(repository, identifier);
  const item = slug === undefined ? undefined : await itemOf(db, slug);
  if (item === undefined)
    throw new Failure(
      'idDoesNotExist',
      `There is no such record. Identifiers here are like ${identifierOf(repository, 'some-practice')}.`,
    );
  return item;
}
