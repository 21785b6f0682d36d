import type { PracticeVersion } from '../api.ts';
import type { Page } from '../page.ts';
import { CityLink } from '../parts/city-link.tsx';
import { Facts, Prose, Section } from '../parts/facts.tsx';
import { Subjects } from '../parts/subjects.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Record } from '../parts/record.tsx';
import { useSay } from '../parts/saying.ts';

type Line = PracticeVersion['fields'][number]['lines'][number];

export const practiceVersionPage: Page<PracticeVersion> = {
  path: '/practices/:slug/v/:version',
  words: ['linked', 'record'],
  load: (api, slug, { pathname }) => api.practiceVersion(slug, pathname.split('/').at(-1) ?? ''),
  title: ({ title, version }, _, say) =>
    say('frame.title', { page: say('version.title', { title, version }) }),
  description: ({ title, version, on }, say) =>
    say('version.description', { title, version, date: say.date(on) }),
  View({ data }) {
    const { slug, version, record, fields } = data;
    const say = useSay();
    const lang = say.foreign(record.language);
    const facts = fields.filter(({ kind }) => kind === 'fact');
    const others = fields.filter(({ kind }) => kind !== 'fact');
    return (
      <>
        <PageHead
          kind={say('version.saved', { version, date: say.date(data.on) })}
          title={data.title}
          lang={lang}
        >
          {record.local_name !== undefined && <p class="local-name">{record.local_name}</p>}
          <p class="route">
            {say('record.started-in', {
              city: data.city === null ? record.city : <CityLink city={data.city} country />,
            })}
          </p>
          <p class="lead" lang={lang}>
            {record.summary}
          </p>
          <Standing version={data} />
        </PageHead>
        <Record
          side={
            <>
              <Facts facts={facts.map(({ label, lines }) => [label, <Lines lines={lines} />])} />
              <Subjects tags={data.tags} />
            </>
          }
        >
          {others.map(({ field, label, kind, lines }) => (
            <Section key={field} title={label}>
              {kind === 'text' ? (
                <Prose text={lines[0]?.text ?? null} lang={lang} />
              ) : (
                <ul>
                  {lines.map((line, at) => (
                    <li key={at} lang={lang}>
                      <Words line={line} />
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          ))}
          <p class="history">
            {say('version.words', {
              page: <Link href={`/practices/${slug}`}>{say('version.words.page')}</Link>,
            })}
          </p>
        </Record>
      </>
    );
  },
};

/** Where this version stands among the others. */
function Standing({
  version: { slug, version, newest, changedSince, previous, next, archivedOn },
}: {
  version: PracticeVersion;
}) {
  const say = useSay();
  const address = (of: number) => `/practices/${slug}/v/${of}`;
  const isNewest = version === newest.version;
  const ended = archivedOn === null ? 'newest' : 'last';
  return (
    <>
      <p class="notice">
        {archivedOn !== null && `${say('version.archived', { date: say.date(archivedOn) })} `}
        {isNewest ? (
          say(`version.${ended}`)
        ) : (
          <>
            {say(`version.earlier.${ended}`, {
              version: (
                <Link href={archivedOn === null ? `/practices/${slug}` : address(newest.version)}>
                  {say('history.version.within', { version: newest.version })}
                </Link>
              ),
              date: say.date(newest.on),
            })}{' '}
            {changedSince.length > 0 && say('version.changed', { fields: changedSince.join(', ') })}
          </>
        )}
      </p>
      <p class="facts">
        {isNewest && archivedOn === null && (
          <Link href={`/practices/${slug}`}>{say('version.practice')}</Link>
        )}
        {previous !== null && (
          <Link href={address(previous)}>{say('version.previous', { version: previous })}</Link>
        )}
        {next !== null && <Link href={address(next)}>{say('version.next', { version: next })}</Link>}
      </p>
    </>
  );
}

const Lines = ({ lines }: { lines: readonly Line[] }) => (
  <>
    {lines.map((line, at) => (
      <Words key={at} line={line} />
    ))}
  </>
);

function Words({ line: { text, href } }: { line: Line }) {
  if (href === null) return <>{text}</>;
  return (
    <a href={href} rel="noopener noreferrer">
      {text}
    </a>
  );
}
