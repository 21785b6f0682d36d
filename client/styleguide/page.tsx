import { renderToString } from 'preact-render-to-string';
import { SayContext } from '../parts/saying.ts';
import { sayIn } from '../say.ts';
import { wordsIn } from '../words.ts';
import { Parts } from './parts.tsx';
import { Tokens } from './tokens.tsx';

/**
 * All parts on one page, for those who design them.
 *
 * @param css the style sheet that defines colours and sizes.
 */
export async function draw(css: string): Promise<string> {
  const say = sayIn('en', await wordsIn('en', ['search', 'likeness', 'record']));
  const body = renderToString(
    <SayContext.Provider value={say}>
      <main id="main" class="wrap">
        <Tokens css={css} />
        <Parts />
      </main>
    </SayContext.Provider>,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Style guide</title><link rel="stylesheet" href="/style.css"></head><body>${body}</body></html>`;
}
