import { renderToString } from 'preact-render-to-string';
import { apiOver, type Get } from './api.ts';
import { App } from './app.tsx';
import { open } from './routes.ts';

/** The same <App> as text, for the server. `data` is JSON that can stand inside a script element. */
export async function render(url: URL, get: Get) {
  const loaded = await open(apiOver(get), url);
  const { page, data, status } = loaded;
  return {
    status,
    title: page.title(data, url),
    description: page.description(data),
    body: renderToString(<App loaded={loaded} />),
    data: JSON.stringify({ status, data }).replaceAll('<', '\\u003c'),
  };
}
