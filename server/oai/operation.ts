import { Type } from 'typebox';
import { OneOf, said } from '../vocabulary/shapes.ts';
import { VERBS } from './arguments.ts';

const text = Type.Optional(Type.String());

/** What the description of the API says of OAI-PMH. */
export const HARVEST = {
  section: 'Harvesting and feeds' as const,
  operationId: 'harvest',
  summary: 'OAI-PMH 2.0',
  description:
    'For libraries and portals: every practice as Dublin Core or DataCite, also what was withdrawn, page by page. What is wrong with a request ' +
    'is said in the answer, with status 200, as the protocol has it. Takes the same as a form by POST.',
  example: '/oai?verb=ListRecords&metadataPrefix=oai_dc&set=country:SE',
  refusesNothing: true as const,
  querystring: Type.Object({
    verb: said(OneOf(VERBS), 'What is asked for.', 'ListRecords'),
    identifier: said(
      text,
      'Which record, as `ListIdentifiers` names it.',
      'oai:practices.city.eu:practices/spoku',
    ),
    metadataPrefix: said(text, 'In which format; `ListMetadataFormats` lists them.', 'oai_dc'),
    from: said(text, 'Only what changed since then.', '2026-01-01'),
    until: said(text, 'Only what changed until then.', '2026-12-31'),
    set: said(text, 'Only what is in this set; `ListSets` lists them.', 'country:SE'),
    resumptionToken: said(
      text,
      'Where to go on, as the answer before says it. Stands alone beside the verb.',
    ),
  }),
  response: {
    200: { description: 'OAI-PMH.', content: { 'text/xml': { schema: Type.String() } } },
  },
};
