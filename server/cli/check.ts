import { type CommandSpec, JSON_OPTION, textOption } from './command.ts';
import { type Finding, findings, linksOf, livePractices } from './findings.ts';
import { EXIT, type Io, Misuse, plural, progress } from './io.ts';
import { deadLinks } from './links.ts';
import { recordNamed } from './record.ts';
import { withDatabase } from './with-database.ts';

export const checkCommand: CommandSpec = {
  name: 'check',
  summary: 'say of every record what it lacks and what in it cannot be right',
  about: `For each practice: what it lacks for being published and for being taken over by another city. For all records: dates that
contradict each other, adoptions before their practice, costs without a price year, translations older than their original, contacts to confirm, e-mail
addresses in texts. Dead links only when asked: one request a second and host. Exit code 1 says that something is wrong, not that
something is lacking.`,
  arguments: [['[record]', 'only this record (spoku), or only this kind (practice/)']],
  options: [
    { flags: '--wrong', meaning: 'only what is wrong, not what is lacking' },
    { flags: '--links', meaning: 'ask whether the web addresses answer' },
    { flags: '--most-links <number>', meaning: 'at most this many addresses', byDefault: '500' },
    JSON_OPTION,
  ],
  examples: [
    ['exchange check --wrong', 'what an editor should mend first'],
    ['exchange check practice/spoku', 'what one record lacks'],
    ['exchange check --links --wrong', 'once a month'],
  ],
  run: ([only = ''], options, context) =>
    withDatabase(context, async ({ db }) => {
      const { io } = context;
      const found: Finding[] = [];
      for await (const finding of findings(db, new Date())) found.push(finding);
      if (options['links'] === true)
        found.push(...(await linkFindings(await linksOf(db), textOption(options, 'mostLinks') ?? '', io)));
      const lacking = (finding: Finding) => ['publication', 'transfer', 'hint'].includes(finding.about);
      const named = only === '' || only.endsWith('/') ? undefined : await recordNamed(db, only);
      const asked = (record: string) =>
        named === undefined ? record.startsWith(only) : record === `${named.kind}/${named.slug}`;
      const shown = found.filter(
        (finding) => asked(finding.record) && !(options['wrong'] === true && lacking(finding)),
      );
      const wrong = shown.filter((finding) => !lacking(finding));
      if (options['json'] === true) io.out(`${JSON.stringify(shown, null, 1)}\n`);
      else {
        tell(shown, io);
        if (only === '' && options['wrong'] !== true) tellProfiles(await livePractices(db), found, io);
        io.out(wrong.length === 0 ? 'Nothing is wrong.\n' : `${plural(wrong.length, 'thing')} to mend.\n`);
      }
      return wrong.length === 0 ? EXIT.done : EXIT.faults;
    }),
};

const WORD: Record<Finding['about'], string> = {
  publication: 'lacks',
  transfer: 'for transfer',
  hint: 'hint',
  dates: 'wrong',
  chain: 'wrong',
  translation: 'stale',
  contact: 'contact',
  privacy: 'privacy',
  link: 'dead link',
};

function tell(all: Finding[], io: Io): void {
  for (const [record, mine] of Map.groupBy(all, (finding) => finding.record)) {
    io.out(`${record}\n`);
    for (const { about, message } of mine) io.out(`  ${WORD[about].padEnd(12)}  ${message}\n`);
  }
  if (all.length > 0) io.out('\n');
}

function tellProfiles(slugs: string[], found: Finding[], io: Io): void {
  const lacking = (about: Finding['about']) =>
    new Set(found.filter((each) => each.about === about).map((each) => each.record));
  const [unpublishable, untransferable] = [lacking('publication'), lacking('transfer')];
  const publishable = slugs.filter((slug) => !unpublishable.has(`practice/${slug}`));
  const ready = publishable.filter((slug) => !untransferable.has(`practice/${slug}`));
  io.out(
    `${plural(slugs.length, 'practice')}: ${publishable.length} say all that a published record should, ${ready.length} are ready for transfer.\n`,
  );
}

async function linkFindings(links: Map<string, string>, limit: string, io: Io): Promise<Finding[]> {
  const most = Number(limit);
  if (!Number.isInteger(most) || most < 1) throw new Misuse('--most-links takes a whole number from 1.');
  const urls = [...links.keys()].slice(0, most);
  if (urls.length < links.size)
    io.err(`${links.size} addresses; only the first ${most} are asked (--most-links).\n`);
  const asking = progress(io, urls.length, 'Asking address');
  const dead = await deadLinks(urls, () => asking.step());
  asking.end();
  return [...dead].map(([url, why]) => ({
    record: links.get(url) ?? '',
    about: 'link',
    message: `${url} ${why}.`,
  }));
}
