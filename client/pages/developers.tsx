import type { Page } from '../page.ts';
import { ApiPromise } from '../parts/api-promise.tsx';
import { ApiRules } from '../parts/api-rules.tsx';
import { Code } from '../parts/code.tsx';
import { anchor, Contents } from '../parts/contents.tsx';
import { Link } from '../parts/link.tsx';
import { OperationPart } from '../parts/operation.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ShapePart } from '../parts/shape.tsx';
import { type Reference, referenceFrom } from '../reference.ts';
import { codeLanguageIn, LANGUAGES, snippet } from '../snippets.ts';

export const developersPage: Page<Reference> = {
  path: '/developers',
  load: async (api) => referenceFrom(await api.description()),
  title: () => 'For developers – Practice Exchange',
  description: () =>
    'The API of the catalogue: every address with its parameters, an example that runs, and what stays.',
  View({ data: { origin, sections, common, shapes }, url }) {
    const code = codeLanguageIn(url.searchParams);
    const first = '/api/v1/practices?q=service+design&fields=slug,title,city';
    return (
      <>
        <PageHead title="For developers">
          <p class="lead">
            Everything in the catalogue can be read by programs: without a key, from any origin, as JSON and
            as files.
          </p>
        </PageHead>
        <div class="wrap developers">
          <Contents sections={sections.map(({ name }) => name)} />
          <div class="api-reference">
            <section id="start" class="prose">
              <h2>Start</h2>
              <p>
                Addresses begin with <code>{origin}/api/v1</code>. This one searches, and takes three fields
                of each result:
              </p>
              <nav class="code-switch" aria-label="Language of the examples">
                <ul>
                  {LANGUAGES.map(([name, label]) => (
                    <li key={name}>
                      <Link
                        href={name === 'curl' ? '/developers' : `/developers?code=${name}`}
                        aria-current={name === code ? 'true' : undefined}
                      >
                        {label}
                      </Link>
                    </li>
                  ))}
                </ul>
              </nav>
              <Code text={snippet(code, origin + first, 'application/json')} label="A first request" />
              <p>
                <a href={first}>See the answer</a>. All examples on this page are in the language chosen
                above. The whole description is at <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1),
                for generators of clients.
              </p>
            </section>
            <ApiPromise />
            <ApiRules common={common} />
            {sections.map(({ name, description, operations }) => (
              <section key={name} id={anchor(name)}>
                <h2>{name}</h2>
                <p>{description}</p>
                {operations.map((operation) => (
                  <OperationPart key={operation.id} operation={operation} origin={origin} code={code} />
                ))}
              </section>
            ))}
            <section id="shapes">
              <h2>Shapes</h2>
              <p>What the answers are made of. A field that can be null is null where nothing was stated.</p>
              {shapes
                .filter(({ fields }) => fields.length > 0)
                .map((shape) => (
                  <ShapePart key={shape.name} shape={shape} />
                ))}
            </section>
          </div>
        </div>
      </>
    );
  },
};
