import type { PracticeVersion } from '../api.ts';
import { formatDate } from '../format.ts';
import type { Page } from '../page.ts';
import { CityLink } from '../parts/city-link.tsx';
import { Facts, Prose, Section } from '../parts/facts.tsx';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Record } from '../parts/record.tsx';
import { only } from '../query.ts';

type Line = PracticeVersion['fields'][number]['lines'][number];

const day = (instant: string): string => formatDate(instant.slice(0, 10));

export const practiceVersionPage: Page<PracticeVersion> = {
  path: '/practices/:slug/v/:version',
  load: (api, slug, { pathname }) => api.practiceVersion(slug, pathname.split('/').at(-1) ?? ''),
  title: ({ title, version }) => `${title}, version ${version} – Practice Exchange`,
  description: ({ title, version, on }) => `${title}, as it was in version ${version}, saved on ${day(on)}.`,
  View({ data }) {
    const { slug, version, record, fields } = data;
    const lang = record.language === 'en' ? undefined : record.language;
    const facts = fields.filter(({ kind }) => kind === 'fact');
    const others = fields.filter(({ kind }) => kind !== 'fact');
    return (
      <>
        <PageHead kind={`Version ${version}, saved on ${day(data.on)}`} title={data.title} lang={lang}>
          {record.local_name !== undefined && <p class="local-name">{record.local_name}</p>}
          <p class="route">
            Started in {data.city === null ? record.city : <CityLink city={data.city} country />}
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
              <ul class="tag-cloud" aria-label="Subjects">
                {data.tags.map((tag) => (
                  <li key={tag.slug}>
                    <Link class="tag" href={only('tag', tag.slug)}>
                      {tag.label}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          }
          lang={lang}
        >
          {others.map(({ field, label, kind, lines }) => (
            <Section key={field} title={label}>
              {kind === 'text' ? (
                <Prose text={lines[0]?.text ?? null} />
              ) : (
                <ul>
                  {lines.map((line, at) => (
                    <li key={at}>
                      <Words line={line} />
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          ))}
          <p class="history">
            These are the words of the record on that day; the city and the subjects are called as they are
            now. Adoptions and events are records of their own, on{' '}
            <Link href={`/practices/${slug}`}>the page of the practice</Link>.
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
  const address = (of: number) => `/practices/${slug}/v/${of}`;
  const isNewest = version === newest.version;
  return (
    <>
      <p class="notice">
        {archivedOn !== null &&
          `This practice was archived on ${day(archivedOn)} and is not kept up any more. `}
        {isNewest ? (
          `This is the ${archivedOn === null ? 'newest' : 'last'} version.`
        ) : (
          <>
            This is an earlier version. The {archivedOn === null ? 'newest' : 'last'} is{' '}
            <Link href={archivedOn === null ? `/practices/${slug}` : address(newest.version)}>
              version {newest.version}
            </Link>
            , saved on {day(newest.on)}.{' '}
            {changedSince.length > 0 && `Changed since: ${changedSince.join(', ')}.`}
          </>
        )}
      </p>
      <p class="facts">
        {isNewest && archivedOn === null && <Link href={`/practices/${slug}`}>The practice</Link>}
        {previous !== null && <Link href={address(previous)}>← Version {previous}</Link>}
        {next !== null && <Link href={address(next)}>Version {next} →</Link>}
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
