import type { ComponentChildren } from 'preact';
import { Facts } from '../parts/facts.tsx';
import { Link } from '../parts/link.tsx';
import { PracticeCard } from '../parts/practice-card.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { Story } from '../parts/story.tsx';
import { Transfers } from '../parts/transfers.tsx';
import { EMPTY } from '../query.ts';
import { notFoundPage } from '../pages/not-found.tsx';
import { troublePage } from '../pages/trouble.tsx';
import { adoptions, practice, steps } from './samples.ts';

const Shown = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <section style={{ marginBlock: '3rem' }}>
    <h2>{name}</h2>
    {children}
  </section>
);

const url = new URL('http://localhost/practices?tga=x');
const trouble = (status: number) => ({
  status,
  message: 'There is no parameter “tga”. Did you mean “tag”?',
  requestId: 'req-1',
});

/** The parts of the pages, as the pages have them, with something in them. */
export const Parts = () => (
  <>
    <Shown name="Text and links">
      <h1>A heading of the first order</h1>
      <p class="lead">The lead says what the page is about.</p>
      <p>
        Text with <Link href="/about">a link</Link>, <strong>weight</strong>, <mark>a hit</mark> and{' '}
        <code>code</code>. <small>Small print.</small>
      </p>
    </Shown>
    <Shown name="Buttons and forms">
      <p class="actions-row">
        <button type="button">Compare</button>
        <button type="button" class="quiet">
          Print
        </button>
        <button type="button" class="quiet small">
          Copy
        </button>
      </p>
      <SearchBox query={EMPTY} />
      <div class="form">
        <div class="field">
          <label htmlFor="sample">Inhabitants</label>
          <p class="hint">Roughly is good enough.</p>
          <input id="sample" class="short" value="30000" />
        </div>
      </div>
    </Shown>
    <Shown name="Cards and lists">
      <PracticeCard practice={practice} />
      <Transfers adoptions={adoptions} />
      <Story steps={steps} />
    </Shown>
    <Shown name="Facts and tables">
      <Facts
        facts={[
          ['Stage', 'Running'],
          ['Started', '2016'],
        ]}
      />
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th>When</th>
              <th class="number">Sum</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>Each year</td>
              <td class="number">11,000</td>
            </tr>
          </tbody>
        </table>
      </div>
    </Shown>
    <Shown name="Notices: degraded, missing">
      <p class="notice">The main search engine cannot be reached.</p>
      <div class="missing">
        <h2>What this record does not say yet</h2>
        <ul>
          <li>Nobody has been asked what went wrong.</li>
        </ul>
      </div>
    </Shown>
    <Shown name="Nothing at an address">
      <notFoundPage.View data={null} url={url} />
    </Shown>
    <Shown name="Our fault">
      <troublePage.View data={trouble(503)} url={url} />
    </Shown>
    <Shown name="A mistyped address">
      <troublePage.View data={trouble(400)} url={url} />
    </Shown>
  </>
);
