export const data = {
  'data.title': 'Data',
  'data.description':
    'The whole catalogue as files: CSV, XLSX, JSON Lines, JSON-LD, and a data package with a codebook.',
  'data.lead':
    'The whole catalogue as files, without an account or a key, for statistics, teaching and other catalogues.',
  'data.state': 'Which state, and how to cite it',
  'data.state.snapshot': 'Snapshot {snapshot}.',
  'data.state.snapshot.of': 'Snapshot {snapshot} of {date}.',
  'data.state.name':
    'The name changes whenever the catalogue does; {checksums} tell whether a file is the one that was published.',
  'data.state.checksums': 'checksums',
  'data.cite.copy': 'Copy the reference',
  'data.licence':
    'Licence: {licence}. Use them for whatever you like, and name Practice Exchange. Contacts are in none of the files, and only what is published is.',
  'data.files': 'Files',
  'data.file': 'File',
  'data.holds': 'What it holds',
  'data.size': 'Size',
  'data.size.bytes': { one: '{count} byte', other: '{count} bytes' },
  'data.size.unknown': 'made when it is asked for',
  'data.tables': 'Single tables',
  'data.tables.label': 'Tables',
  'data.tables.rows': 'One observation a row, in CSV; names of records (slugs) join them.',
  'data.tables.codes': 'The {codebook} says what every field means, {codes} what every code does.',
  'data.tables.codebook': 'codebook',
  'data.tables.narrowed':
    'Tables with a star take what a search takes: {example}; so do {jsonl}, {jsonld} and {xlsx}. {search} has links to its own results.',
  'data.tables.search': 'A search',
  'data.table': 'Table',
  'data.table.fields': 'Fields',
  'data.others': 'Other ways in',
  'data.others.api': '{link}: single records, search, and every record page by page.',
  'data.others.api.link': 'The API',
  'data.others.oai': '{link}: for libraries and portals that harvest what changed.',
  'data.others.dcat': '{link}: the catalogue as data portals list it.',
  'data.others.transfers': '{link}: who took what from whom, as an edge list and as GraphML.',
  'data.others.transfers.link': 'Transfers',
} as const;
