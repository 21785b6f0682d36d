import { renderToString } from 'preact-render-to-string';
import { apiOver, type Get } from './api.ts';
import { App } from './app.tsx';
import type { Language } from './language.ts';
import { neutral } from './language.ts';
import type { Operator } from './operator.ts';
import { OperatorContext } from './parts/link.tsx';
import { open } from './routes.ts';

/** The same <App> as text, for the server. `data` is JSON that can stand inside a script element. */
export async function render(address: URL, language: Language, get: Get, operator: Operator) {
  const { base, url } = neutral(address);
  const loaded = await open(apiOver(get, language), url, language);
  const { page, data, status, say } = loaded;
  return {
    status,
    title: page.title(data, url, say),
    description: page.description(data, say),
    body: renderToString(
      <OperatorContext.Provider value={operator}>
        <App loaded={loaded} base={base} />
      </OperatorContext.Provider>,
    ),
    data: JSON.stringify({ status, data, operator }).replaceAll('<', '\\u003c'),
  };
}
