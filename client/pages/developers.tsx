import type { Page } from '../page.ts';
import { ApiPromise } from '../parts/api-promise.tsx';
import { ApiRules } from '../parts/api-rules.tsx';
import { Code } from '../parts/code.tsx';
import { anchor, Contents } from '../parts/contents.tsx';
import { Link } from '../parts/link.tsx';
import { OperationPart } from '../parts/operation.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useSay } from '../parts/saying.ts';
import { ShapePart } from '../parts/shape.tsx';
import { type Reference, referenceFrom } from '../reference.ts';
import { codeLanguageIn, LANGUAGES, snippet } from '../snippets.ts';

export const developersPage: Page<Reference> = {
  path: '/developers',
  words: ['developers'],
  load: async (api) => referenceFrom(await api.description()),
  title: (_, __, say) => say('frame.title', { page: say('developers.title') }),
  description: (_, say) => say('developers.description'),
  View({ data: { origin, sections, common, shapes }, url }) {
    const say = useSay();
    const english = say.foreign('en');
    const code = codeLanguageIn(url.searchParams);
    const first = '/api/v1/practices?q=service+design&fields=slug,title,city';
    return (
      <>
        <PageHead title={say('developers.title')}>
          <p class="lead">{say('developers.lead')}</p>
        </PageHead>
        <div class="wrap developers">
          <Contents sections={sections.map(({ name }) => name)} />
          <div class="api-reference">
            <section id="start" class="prose">
              <h2>{say('developers.start')}</h2>
              <p>{say('developers.start.first', { address: <code>{origin}/api/v1</code> })}</p>
              <nav class="code-switch" aria-label={say('developers.start.languages')}>
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
              <Code
                text={snippet(code, origin + first, 'application/json')}
                label={say('developers.start.request')}
              />
              <p>
                {say('developers.start.answer', {
                  answer: <a href={first}>{say('developers.start.answer.see')}</a>,
                  description: <a href="/openapi.json">/openapi.json</a>,
                })}
              </p>
            </section>
            <ApiPromise />
            <ApiRules common={common} />
            {sections.map(({ name, description, operations }) => (
              <section key={name} id={anchor(name)}>
                <h2 lang={english}>{name}</h2>
                <p lang={english}>{description}</p>
                {operations.map((operation) => (
                  <OperationPart key={operation.id} operation={operation} origin={origin} code={code} />
                ))}
              </section>
            ))}
            <section id="shapes">
              <h2>{say('developers.shapes')}</h2>
              <p>{say('developers.shapes.lead')}</p>
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
