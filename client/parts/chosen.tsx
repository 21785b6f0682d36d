import type { Practice } from '../api.ts';
import { comparing, MOST, MOST_COMPARED, moved, type Shortlist, toggled, withList } from '../shortlist.ts';
import { CityLink } from './city-link.tsx';
import { KeepOnDevice } from './device.tsx';
import { CarriedFields, Link } from './link.tsx';
import { SendLink } from './send-link.tsx';

interface Props {
  readonly practices: readonly Pick<Practice, 'slug' | 'title' | 'summary' | 'city'>[];
  readonly list: Shortlist;
  readonly url: URL;
}

/** What is on the shortlist: to note on, put in order, compare, print and send. */
export function Chosen({ practices, list, url }: Props) {
  return (
    <>
      <p class="actions-row">
        <Link class="button" href="/brief">
          Council brief, to print
        </Link>
        {practices.length > 1 && (
          <Link class="button quiet" href={comparing(list.slugs)}>
            Compare {practices.length > MOST_COMPARED ? `the first ${MOST_COMPARED}` : 'them'}
          </Link>
        )}
        <SendLink url={url} />
        <KeepOnDevice address={`${url.pathname}${url.search}`} />
      </p>
      <form class="form" action="/shortlist" method="get">
        <CarriedFields except={list.slugs.map((slug) => `note.${slug}`)} />
        <ol class="shortlist">
          {practices.map(({ slug, title, summary, city }, at) => (
            <li key={slug}>
              <h2>
                <Link href={`/practices/${slug}`}>{title}</Link>
              </h2>
              <p class="route">
                <CityLink city={city} country />
              </p>
              <p>{summary}</p>
              <div class="field">
                <label htmlFor={`note-${slug}`}>
                  Your note<span class="visually-hidden"> on {title}</span>
                </label>
                <textarea id={`note-${slug}`} name={`note.${slug}`} rows={2} maxLength={500}>
                  {list.notes[slug] ?? ''}
                </textarea>
              </div>
              <p class="facts">
                {at > 0 && (
                  <Link href={withList(url, moved(list.slugs, slug, -1))}>
                    Move up<span class="visually-hidden">: {title}</span>
                  </Link>
                )}
                {at < practices.length - 1 && (
                  <Link href={withList(url, moved(list.slugs, slug, 1))}>
                    Move down<span class="visually-hidden">: {title}</span>
                  </Link>
                )}
                <Link href={withList(url, toggled(list.slugs, slug))}>
                  Take off<span class="visually-hidden">: {title}</span>
                </Link>
              </p>
            </li>
          ))}
        </ol>
        <button type="submit">Save the notes</button>
        <p class="hint">
          The notes go into the address as well. At most {MOST} practices; moving or taking off keeps the
          notes that were saved.
        </p>
      </form>
    </>
  );
}
