import { Failure } from './failure.ts';
import { boundOf } from './instants.ts';

export const VERBS = [
  'Identify',
  'ListMetadataFormats',
  'ListSets',
  'GetRecord',
  'ListIdentifiers',
  'ListRecords',
] as const;
export type Verb = (typeof VERBS)[number];
type Name = 'identifier' | 'metadataPrefix' | 'from' | 'until' | 'set' | 'resumptionToken';

/** The arguments of a request, checked in themselves and against each other; not yet against the catalogue. */
export type Given = { readonly [N in Name]?: string };

/** What each verb takes; `resumptionToken` stands alone. */
const TAKES: Record<Verb, { readonly required: readonly Name[]; readonly optional: readonly Name[] }> = {
  Identify: { required: [], optional: [] },
  ListMetadataFormats: { required: [], optional: ['identifier'] },
  ListSets: { required: [], optional: ['resumptionToken'] },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [] },
  ListIdentifiers: { required: ['metadataPrefix'], optional: ['from', 'until', 'set', 'resumptionToken'] },
  ListRecords: { required: ['metadataPrefix'], optional: ['from', 'until', 'set', 'resumptionToken'] },
};

const SIGNS = String.raw`[A-Za-z0-9\-_.!~*'()]+`;
const PREFIX = new RegExp(`^${SIGNS}$`);
const SET = new RegExp(`^${SIGNS}(:${SIGNS})*$`);
/** RFC 3986: a scheme, then what an address may hold. */
const URI = /^[A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;

/** @throws Failure badVerb. */
export function verbOf(given: URLSearchParams): Verb {
  const verbs = given.getAll('verb');
  const verb = VERBS.find((name) => name === verbs[0]);
  if (verbs.length > 1) throw new Failure('badVerb', 'The argument verb is repeated.');
  if (verbs[0] === undefined)
    throw new Failure('badVerb', `The argument verb is missing: one of ${VERBS.join(', ')}.`);
  if (verb === undefined) throw new Failure('badVerb', `The verb is none of ${VERBS.join(', ')}.`);
  return verb;
}

/**
 * Reads the arguments of a verb.
 * @throws Failure badArgument with everything that is wrong: what is unknown, repeated, missing, or not written as it should be.
 */
export function argumentsOf(verb: Verb, given: URLSearchParams): Given {
  const { required, optional } = TAKES[verb];
  const names = [...new Set(given.keys())].filter((name) => name !== 'verb');
  const allowed: readonly string[] = [...required, ...optional];
  const faults = [
    ...names.filter((name) => !allowed.includes(name)).map((name) => `${verb} takes no argument "${name}".`),
    ...names
      .filter((name) => given.getAll(name).length > 1)
      .map((name) => `The argument "${name}" is repeated.`),
  ];
  const read = Object.fromEntries(
    names.filter((name) => allowed.includes(name)).map((name) => [name, given.get(name) ?? '']),
  ) as Given;
  if (read.resumptionToken !== undefined) {
    if (names.length > 1) faults.push('A resumptionToken excludes all other arguments.');
  } else {
    faults.push(
      ...required
        .filter((name) => read[name] === undefined)
        .map((name) => `The argument ${name} is missing.`),
    );
  }
  faults.push(...faultsOf(read));
  if (faults.length > 0) throw new Failure('badArgument', ...faults);
  return read;
}

function faultsOf({ identifier, metadataPrefix, set, from, until }: Given): string[] {
  const faults: string[] = [];
  if (identifier !== undefined && !URI.test(identifier))
    faults.push('The identifier is no URI, such as oai:example.org:practices/some-practice.');
  if (metadataPrefix !== undefined && !PREFIX.test(metadataPrefix))
    faults.push('The metadataPrefix holds signs that no prefix has.');
  if (set !== undefined && !SET.test(set)) faults.push('The set is not written as a setSpec.');
  const bounds = { from: from && boundOf(from, 'from'), until: until && boundOf(until, 'until') };
  for (const [name, text] of Object.entries({ from, until }))
    if (text !== undefined && !bounds[name as 'from' | 'until'])
      faults.push(`"${name}" is a day (2026-11-25) or a second (2026-11-25T08:00:00Z) in universal time.`);
  if (!bounds.from || !bounds.until) return faults;
  if (bounds.from.granularity !== bounds.until.granularity)
    faults.push('"from" and "until" are both days or both seconds.');
  else if (bounds.from.at > bounds.until.at) faults.push('"from" is later than "until".');
  return faults;
}
