import type { Run } from './children.ts';
import type { Citing } from './citing.ts';
import type { Following } from './following.ts';
import type { Exporting } from './exporting.ts';
import type { Harvesting } from './harvesting.ts';
import type { Importing } from './importing.ts';
import type { LinkedData } from './linked-data.ts';
import { kinds } from './queries.ts';
import type { Reading } from './reading.ts';
import type { SearchTimes } from './search-latency.ts';
import type { Suggesting } from './suggesting.ts';
import type { Throughput } from './throughput.ts';
import type { Validating } from './validating.ts';

// The measurements as markdown. Absolute numbers are this machine's; the ratios are what can be compared.

/** What was measured of a catalogue of `size` practices. */
export interface Measured {
  readonly size: number;
  readonly seeding: Run;
  readonly importing: Importing;
  /** Milliseconds; undefined while the server is not built. */
  readonly ready: number | undefined;
  /** Undefined while the server is not built. */
  readonly harvesting: Harvesting | undefined;
  /** Undefined while the server is not built. */
  readonly exporting: Exporting | undefined;
  readonly search: SearchTimes;
  readonly suggesting: Suggesting;
  readonly citing: Citing;
  readonly following: Following;
  readonly throughput: Throughput;
  readonly linkedData: LinkedData;
  readonly reading: Reading;
  /** Undefined while the server is not built. */
  readonly validating: Validating | undefined;
}

export function report(machine: string, realSeed: Run, measured: Measured[]): string {
  const parts = measured.flatMap((one) => [
    `## ${one.size.toLocaleString('en')} practices`,
    wholeTable(one),
    searchTable(one),
    likenessTable(one),
    suggestingTable(one),
    citingTable(one),
    followingTable(one),
    throughputTable(one),
    linkedDataTable(one),
    readingTable(one),
    ...(one.harvesting === undefined ? [] : [harvestTable(one.harvesting)]),
    ...(one.validating === undefined ? [] : [validatingTable(one.validating)]),
    ...(one.exporting === undefined ? [] : [exportTable(one.exporting)]),
  ]);
  return [`# Benchmark`, machine, `The real seed: ${inSeconds(realSeed)}.`, ...parts]
    .join('\n\n')
    .concat('\n');
}

function wholeTable({ seeding, importing, ready, search }: Measured): string {
  return table(
    ['', 'measured'],
    [
      ['seeding', inSeconds(seeding)],
      ['export as CSV', inSeconds(importing.exporting)],
      ['import of it', inSeconds(importing.first)],
      [
        'the same once more',
        `${inSeconds(importing.again)}, ${((importing.again.seconds / importing.first.seconds) * 100).toFixed(0)} % of the first`,
      ],
      ['start to ready', ready === undefined ? 'not built' : `${ready.toFixed(0)} ms`],
      ['until Meilisearch serves', `${search.indexing.toFixed(1)} s`],
    ],
  );
}

/** Milliseconds, p50 / p95; the ratios compare medians. */
function searchTable({ search: { raw, api, inProcess, embedded } }: Measured): string {
  const rows = [...kinds, undefined].map((kind) => {
    const of = (times: typeof raw) => (kind === undefined ? Object.values(times).flat() : times[kind]);
    const ratio = (times: typeof raw, at: number) =>
      (percentile(of(times), at) / percentile(of(raw), at)).toFixed(2);
    return [
      kind ?? '**all**',
      both(of(raw)),
      both(of(api)),
      `${ratio(api, 50)} / ${ratio(api, 95)}`,
      both(of(inProcess)),
      `${ratio(inProcess, 50)} / ${ratio(inProcess, 95)}`,
      both(of(embedded)),
    ];
  });
  return table(
    [
      'search, ms p50 / p95',
      'raw Meilisearch',
      'API on it',
      'ratio',
      'API in process',
      'ratio',
      'API, embedded engine',
    ],
    rows,
  );
}

/** What an order by likeness costs, engine by engine: milliseconds p50 / p95 and what it adds to the median. */
function likenessTable({ search }: Measured): string {
  const rows = [...kinds, undefined].map((kind) => {
    const of = (times: typeof search.raw) => (kind === undefined ? Object.values(times).flat() : times[kind]);
    const added = (plain: typeof search.raw, ranked: typeof search.raw) =>
      `${((percentile(of(ranked), 50) / percentile(of(plain), 50) - 1) * 100).toFixed(0)} %`;
    return [
      kind ?? '**all**',
      both(of(search.embeddedByLikeness)),
      added(search.embedded, search.embeddedByLikeness),
      both(of(search.apiByLikeness)),
      added(search.api, search.apiByLikeness),
    ];
  });
  return table(['in the order of likeness, ms', 'embedded engine', 'added', 'on Meilisearch', 'added'], rows);
}

function suggestingTable({ suggesting: { first, times } }: Measured): string {
  const rows = Object.entries(times).map(([kind, each]) => [kind, both(each)]);
  return table(
    ['suggestions over HTTP, ms p50 / p95', ''],
    [...rows, ['the first, with the index', first.toFixed(0)]],
  );
}

const citingTable = ({ citing }: Measured): string =>
  table(
    ['citations over HTTP, ms p50 / p95', ''],
    Object.entries(citing).map(([what, each]) => [what, both(each)]),
  );

function followingTable({ following: { searches, others, first } }: Measured): string {
  const rows = Object.entries(searches).map(([kind, { feed, search }]) => [
    `a search: ${kind}`,
    both(feed),
    both(search),
    (percentile(feed, 50) / percentile(search, 50)).toFixed(2),
  ]);
  const more = Object.entries(others).map(([what, each]) => [what, both(each), '', '']);
  return table(
    ['feeds over HTTP, ms p50 / p95', 'feed', 'the search itself', 'ratio'],
    [...rows, ...more, ['the first after a change', first.toFixed(0), '', '']],
  );
}

function throughputTable({ throughput: rates }: Measured): string {
  const row = (name: string, rate: number | undefined) => [
    name,
    rate === undefined ? 'not built' : rate.toFixed(0),
    rate === undefined ? '' : `${((rate / rates.bareRecord) * 100).toFixed(0)} %`,
  ];
  return table(
    ['requests per second, 10 connections', '', 'of the bare 5 kB route'],
    [
      row('bare route, {hello}', rates.bareHello),
      row('bare route, 5 kB', rates.bareRecord),
      row('/api/practices/:slug, warm', rates.recordWarm),
      row('/api/practices/:slug, cold', rates.recordCold),
      row('/practices/:slug, warm', rates.pageWarm),
      row('/practices/:slug, cold', rates.pageCold),
    ],
  );
}

function linkedDataTable({ linkedData: { inPage, bytes, compressed, alone, catalogue } }: Measured): string {
  return table(
    ['linked data, p50 / p95', ''],
    [
      ['adds to a cold page, ms', both(inPage)],
      ['adds to a page, bytes', both(bytes)],
      ['the same, compressed', both(compressed)],
      ['/practices/:slug.jsonld, ms', both(alone)],
      ['/catalogue.ttl, ms', `${both(catalogue.again)}; the first ${catalogue.first.toFixed(0)}`],
    ],
  );
}

const readingTable = ({ reading: { times, sizes } }: Measured): string =>
  table(
    ['read through the API, in process', 'ms p50 / p95', 'bytes', 'gzip'],
    Object.entries(times).map(([what, each]) => [what, both(each), ...(sizes[what] ?? []).map(String)]),
  );

function harvestTable({ formats, raw, memory }: Harvesting): string {
  const rows = Object.entries(formats).map(([format, { records, seconds, megabytes }]) => [
    `\`${format}\`, ${records} records`,
    `${seconds.toFixed(2)} s`,
    `${megabytes.toFixed(1)} MB`,
    (seconds / raw).toFixed(1),
  ]);
  const held = `${memory.before.toFixed(0)} MB before, ${memory.after.toFixed(0)} MB after`;
  return table(
    ['harvested whole over HTTP', '', '', 'of reading the rows of `practice` alone'],
    [...rows, ['the rows alone', `${raw.toFixed(2)} s`, '', ''], ['most memory of the server', held, '', '']],
  );
}

function validatingTable(validating: Validating): string {
  const rows = Object.entries(validating).map(([name, { first, again, unchanged }]) => {
    const share = (times: number[]) =>
      `${((percentile(unchanged, 50) / percentile(times, 50)) * 100).toFixed(0)} %`;
    return [name, both(first), both(again), both(unchanged), share(first), share(again)];
  });
  return table(['ms p50 / p95', '200', '200 again', '304', 'of a 200', 'of a 200 again'], rows);
}

function exportTable({ before, streamed, made, again, searches }: Exporting): string {
  const row = (name: string, { seconds, megabytes, memory }: Exporting['again']) => [
    name,
    `${megabytes.toFixed(1)} MB`,
    `${seconds.toFixed(2)} s`,
    (megabytes / seconds).toFixed(1),
    (memory - before).toFixed(0),
  ];
  return [
    table(
      ['exported over HTTP', '', '', 'MB/s', 'MB of memory above the state before'],
      [
        row('a result list of all practices, CSV', streamed),
        ...Object.entries(made).map(([name, sent]) => row(`${name}, made`, sent)),
        row('practices.csv, again', again),
      ],
    ),
    `Searches: ${both(searches.quiet)} ms, while files are made ${both(searches.meanwhile)} ms.`,
  ].join('\n\n');
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const inSeconds = ({ seconds, megabytes }: Run): string =>
  `${seconds.toFixed(2)} s, at most ${megabytes.toFixed(0)} MB`;

const both = (times: number[]): string =>
  `${percentile(times, 50).toFixed(1)} / ${percentile(times, 95).toFixed(1)}`;

/** Nearest rank. @param at from 0 to 100. */
function percentile(times: number[], at: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * at) / 100) - 1)] ?? Number.NaN;
}
