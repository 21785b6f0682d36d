import type { Plugin } from 'vite';

/** `npm run dev:client` shows the style guide at /styleguide. Only there: no build knows it. */
export const styleGuide = (): Plugin => ({
  name: 'styleguide',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use('/styleguide', (_, response, next) => {
      const drawn = Promise.all([
        server.ssrLoadModule('/styleguide/page.tsx') as Promise<{ draw(css: string): Promise<string> }>,
        server.ssrLoadModule('/style/tokens.css?raw') as Promise<{ default: string }>,
      ]).then(([page, tokens]) => page.draw(tokens.default));
      drawn.then((html) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(html);
      }, next);
    });
  },
});
