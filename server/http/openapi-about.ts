/** The sections of the description, in the order in which a reader meets them. */
export const SECTIONS = [
  { name: 'Practices', description: 'What cities did that worked, searched and read one by one.' },
  {
    name: 'Adoptions',
    description: 'Who took what from whom: each transfer is a record, also when it was given up.',
  },
  { name: 'Cities', description: 'Where practices started and where they went.' },
  { name: 'Events', description: 'Meetings and visits at which practices were shown.' },
  { name: 'Action plans', description: 'What cities resolved to do with what they learned.' },
  { name: 'Subjects', description: 'The vocabulary in five languages, and where it is empty.' },
  {
    name: 'Whole catalogue',
    description: 'Every record in full, page by page, for those who want all of them.',
  },
  { name: 'Comparing', description: 'One thing beside another.' },
  { name: 'Citations', description: 'Records as references for bibliographies.' },
  {
    name: 'Linked data',
    description: 'Records, the vocabulary and the catalogue for machines that follow links.',
  },
  {
    name: 'Harvesting and feeds',
    description: 'For libraries, portals and readers that follow what changes.',
  },
  { name: 'Exports', description: 'Records as files.' },
  { name: 'Server', description: 'How the server is, and what it says about itself.' },
] as const;

const DESCRIPTION = `The catalogue of good practices that cities exchange: to search, to read, to harvest. Everything is read with
GET, without a key and from any origin.

**Promise.** Addresses beneath \`/api/v1/\` stay. Within version 1 we add operations, optional parameters, fields and codes; we do not
remove or rename any, nor make a parameter take less or a field say less. Programs have to ignore fields that they do not know. Parts marked
\`x-unpromised\` are made for the pages of the site and may change. What goes is announced at least twelve months before, by the headers
\`Deprecation\` (RFC 9745) and \`Sunset\` (RFC 8594), and marked as deprecated here.

**Errors** are problem details (RFC 9457). The detail names the parameter, what was given and what it takes.

**Unknown, none and not asked** are three answers: see the field \`answers\` of a practice. A field that is null was not stated.

**Dates** are as exact as their source: \`2019-10-05\`, \`2019-10\`, \`2019\`, \`after 2020-07\`, \`before 2021-02\`.`;

/** What the description says about the whole API. */
export const about = (origin: string, version: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Practice Exchange',
    version: `1 (server ${version})`,
    summary: 'Good practices of cities, and what became of them elsewhere.',
    description: DESCRIPTION,
    contact: { name: 'Practice Exchange', url: `${origin}/about` },
    license: { name: 'CC BY 4.0 (texts of the catalogue)', identifier: 'CC-BY-4.0' },
  },
  servers: [{ url: origin }],
  security: [],
  tags: SECTIONS,
  externalDocs: { description: 'Documentation with examples that run', url: `${origin}/developers` },
});
