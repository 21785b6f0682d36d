import type { ComponentChildren } from 'preact';
import type { Practice } from '../api.ts';
import { MOST, MOST_COMPARED, moved, type Shortlist, toggled } from '../shortlist.ts';
import { CityLink } from './city-link.tsx';
import { KeepOnDevice } from './device.tsx';
import { told } from './facts.tsx';
import { CarriedFields, Link, useUnder } from './link.tsx';
import { useSay } from './saying.ts';
import { SendLink } from './send-link.tsx';

/** What the shortlist shows of a practice. */
export interface Listed extends Pick<Practice, 'slug' | 'title' | 'summary' | 'city'> {
  /** Of title and summary, unless they are translated into that of the page. */
  readonly language: string | undefined;
}

interface Props {
  readonly practices: readonly Listed[];
  readonly list: Shortlist;
  readonly url: URL;
}

/** What is on the shortlist: to note on, put in order, compare, print and send. */
export function Chosen({ practices, list, url }: Props) {
  const say = useSay();
  const under = useUnder();
  return (
    <>
      <form class="form" action={under('/shortlist')} method="get">
        <CarriedFields except={list.slugs.map((slug) => `note.${slug}`)} />
        <p class="actions-row">
          <button type="submit" formaction={under('/brief')}>
            {say('choosing.list.brief')}
          </button>
          {practices.length > 1 && (
            <button type="submit" class="quiet" formaction={under('/compare')}>
              {practices.length > MOST_COMPARED
                ? say('choosing.list.compare.first', { count: MOST_COMPARED })
                : say('choosing.list.compare')}
            </button>
          )}
          <SendLink url={url} />
          <KeepOnDevice />
        </p>
        <ol class="shortlist">
          {practices.map((practice, at) => {
            const { slug, summary, city, language } = practice;
            const lang = say.foreign(language);
            const title = told(practice.title, lang);
            return (
              <li key={slug}>
                <h2>
                  <Link href={`/practices/${slug}`}>{title}</Link>
                </h2>
                <p class="route">
                  <CityLink city={city} country />
                </p>
                <p lang={lang}>{summary}</p>
                <div class="field">
                  <label htmlFor={`note-${slug}`}>
                    <span aria-hidden="true">{say('choosing.list.note')}</span>
                    <span class="visually-hidden">{say('choosing.list.note.of', { title })}</span>
                  </label>
                  <textarea
                    id={`note-${slug}`}
                    name={`note.${slug}`}
                    rows={2}
                    maxLength={500}
                    placeholder=" "
                  >
                    {list.notes[slug] ?? ''}
                  </textarea>
                </div>
                <p class="actions-row">
                  <Order list={moved(list.slugs, slug, -1)} off={at === 0} title={title}>
                    {say('choosing.list.up')}
                  </Order>
                  <Order list={moved(list.slugs, slug, 1)} off={at === practices.length - 1} title={title}>
                    {say('choosing.list.down')}
                  </Order>
                  <Order list={toggled(list.slugs, slug)} title={title}>
                    {say('choosing.list.off')}
                  </Order>
                </p>
              </li>
            );
          })}
        </ol>
        <p class="actions-row">
          <button type="submit" name="saved" value="1">
            {say('choosing.list.save')}
          </button>
          <span role="status">{url.searchParams.has('saved') && say('choosing.list.saved')}</span>
        </p>
        <p class="hint">{say('choosing.list.limits', { most: MOST })}</p>
      </form>
    </>
  );
}

interface OrderProps {
  readonly list: readonly string[];
  /** At the end of the list it does nothing, and stays, so that the focus has a place. */
  readonly off?: boolean;
  readonly title: ComponentChildren;
  readonly children: string;
}

/** Sends the notes along with another order of the list. */
function Order({ list, off = false, title, children }: OrderProps) {
  return (
    <button
      type="submit"
      class="quiet small"
      name="order"
      value={list.join(',')}
      aria-disabled={off || undefined}
    >
      {children}
      <span class="visually-hidden">: {title}</span>
    </button>
  );
}
