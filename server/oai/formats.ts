import type { HarvestFacts } from '../db/harvest-facts.ts';
import type { Xml } from '../vocabulary/xml.ts';
import { datacite } from './datacite.ts';
import { dublinCore } from './dublin-core.ts';

interface Format {
  readonly schema: string;
  readonly namespace: string;
  readonly write: (facts: HarvestFacts, origin: string) => Xml;
}

/** What records can be had in, by metadataPrefix; every record in each. */
export const FORMATS: ReadonlyMap<string, Format> = new Map([
  [
    'oai_dc',
    {
      schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
      namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      write: dublinCore,
    },
  ],
  [
    'oai_datacite',
    {
      schema: 'http://schema.datacite.org/meta/kernel-4.6/metadata.xsd',
      namespace: 'http://datacite.org/schema/kernel-4',
      write: datacite,
    },
  ],
]);
