import type { Page } from '../page.ts';
import { Link } from '../parts/link.tsx';
import { PageHead } from '../parts/page-head.tsx';

export const aboutPage: Page<null> = {
  path: '/about',
  load: () => Promise.resolve(null),
  title: () => 'About – Practice Exchange',
  description: () => 'What Practice Exchange is, where its records come from, and how sure they are.',
  View() {
    return (
      <>
        <PageHead title="About Practice Exchange">
          <p class="lead">
            A knowledge base in which cities exchange good practices, and follow what became of them.
          </p>
        </PageHead>
        <div class="wrap narrow prose">
          <h2>Where it comes from</h2>
          <p>
            From 2019 to 2023 the Interreg Europe project BETTER joined Genoa, Gävle, Birmingham, Tartu and
            Nyíregyháza. They showed each other how they bring services online and make room for innovation,
            examined what they liked at study visits, and planned its use at home in regional action plans.
            Much of that knowledge stayed in newsletters. Here it can be searched, followed and cited.
          </p>
          <h2>What a record says, and what it does not</h2>
          <ul>
            <li>Every record names its sources. Nothing is added that no source states.</li>
            <li>
              Where something was concluded instead of read, the record says <em>inferred</em> and tells how.
            </li>
            <li>
              <em>Not asked</em>, <em>unknown</em> and <em>none</em> are three different answers. “Nobody has
              been asked what went wrong” is not “nothing went wrong”.
            </li>
            <li>
              Positions and numbers of inhabitants that no project page gives are those of{' '}
              <a href="https://www.geonames.org/">GeoNames</a> (CC BY 4.0); the map is drawn from Natural
              Earth.
            </li>
            <li>Practices outside BETTER are in the catalogue too, and marked as such.</li>
            <li>People’s names are left out on purpose.</li>
          </ul>
          <h2>Words used here</h2>
          <dl class="glossary">
            <dt>Good practice</dt>
            <dd>Something a city did that worked, described so that another city can judge and use it.</dd>
            <dt>Adoption</dt>
            <dd>
              Another city taking it over, wholly or in part. It has a record of its own, also when it was
              given up.
            </dd>
            <dt>Thematic event</dt>
            <dd>A meeting at which cities present practices on one subject.</dd>
            <dt>Study visit</dt>
            <dd>A visit to see a practice at work and question those who run it.</dd>
            <dt>Import workshop</dt>
            <dd>
              A working session in which the owner of a practice and the city that wants it plan its use
              there.
            </dd>
            <dt>Action plan</dt>
            <dd>What a city resolved to do with what it learned, and how it is getting on.</dd>
          </dl>
          <h2>Using the catalogue</h2>
          <p>
            The texts are licensed under <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>:
            use them freely and name Practice Exchange. Everything on these pages can also be read by
            programs: see <Link href="/developers">the API for developers</Link>. No cookies are set and
            nobody is counted. The words of searches that find nothing are counted by the month, so that we
            learn what is missing: without anything about who asked, and for thirteen months at most.
          </p>
        </div>
      </>
    );
  },
};
