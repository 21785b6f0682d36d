import { element, type Xml } from '../vocabulary/xml.ts';
import { namedSets } from './sets.ts';
import { placeOf, tokenOf } from './token.ts';
import type { Asked } from './verbs.ts';

/** A part of the list of sets; a token holds the last one told. */
export async function listSets({
  db,
  repository,
  page: most,
  given: { resumptionToken },
}: Asked): Promise<readonly Xml[]> {
  const place =
    resumptionToken === undefined ? undefined : placeOf(repository.domain, 'ListSets', resumptionToken);
  const all = await namedSets(db);
  const left = all.filter(({ spec }) => spec > (place?.set ?? ''));
  const page = left.slice(0, most);
  const told = place?.told ?? 0;
  const next = { verb: 'ListSets', prefix: '', from: null, until: null, after: 0 };
  const token =
    left.length > most
      ? tokenOf(repository.domain, {
          ...next,
          set: page.at(-1)?.spec ?? null,
          told: told + page.length,
          size: all.length,
        })
      : '';
  return [
    ...page.map(({ spec, name }) =>
      element('set', {}, [element('setSpec', {}, spec), element('setName', {}, name)]),
    ),
    ...(token === '' && told === 0
      ? []
      : [element('resumptionToken', { completeListSize: all.length, cursor: told }, token)]),
  ];
}
