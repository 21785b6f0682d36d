import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { styleGuide } from './styleguide/serve.ts';

/** Writes .br and .gz beside each file of 1 kB or more. In writeBundle: before that Vite has not put in all names. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir }, bundle) {
    const files = Object.keys(bundle).filter((file) => /\.(js|css|svg|json)$/.test(file));
    for (const file of files) {
      const path = join(dir ?? '', file);
      const source = await readFile(path);
      if (source.length < 1024) continue;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      await writeFile(`${path}.br`, brotliCompressSync(source, { params }));
      await writeFile(`${path}.gz`, gzipSync(source, { level: 9 }));
    }
  },
});

/** The first script waits for the style sheet: it has to do with nothing that is seen first. */
const styleFirst = (): Plugin => ({
  name: 'style-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<script type="module"', '<script type="module" fetchpriority="low"'),
  },
});

/** What Vite wraps around `import()`, without style sheets (there is one) and without waiting for what is only fetched early. */
const LOADER = `export const __vitePreload = (load, files = []) => {
  for (const href of files) {
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { rel: 'modulepreload', href: '/' + href }));
  }
  return load();
};`;
const smallLoader = (): Plugin => ({
  name: 'small-loader',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id.endsWith('vite/preload-helper.js') ? LOADER : undefined),
});

// Two builds of the same pages: for the browser, and (vite build --ssr) as text for the server.
export default defineConfig(({ isSsrBuild }) => ({
  root: import.meta.dirname,
  plugins: [
    preact(),
    styleGuide(),
    ...(isSsrBuild === true ? [] : [styleFirst(), smallLoader(), precompress()]),
  ],
  build: {
    outDir: isSsrBuild === true ? '../dist/render' : '../dist/client',
    emptyOutDir: true,
    copyPublicDir: isSsrBuild !== true,
    target: isSsrBuild === true ? 'node24' : 'baseline-widely-available',
    // The first script alone waits for several files; with all others there is one.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, files) => (file.includes('/main-') ? files : []),
    },
    assetsInlineLimit: 0,
    rolldownOptions:
      isSsrBuild === true
        ? { input: join(import.meta.dirname, 'render.tsx') }
        : {
            output: {
              // What several pages need is one file: packed together it is a tenth smaller than in ten.
              codeSplitting: {
                groups: [
                  { name: 'first', test: /client\/first\.ts$|preload-helper/, priority: 1 },
                  { name: 'shared', minShareCount: 2 },
                ],
              },
              chunkFileNames: ({ facadeModuleId }) => {
                const [, language, group] = /\/words\/(\w+)\/(\w+)\.ts$/.exec(facadeModuleId ?? '') ?? [];
                return language === undefined
                  ? 'assets/[name]-[hash].js'
                  : `assets/words/${language}-${group}-[hash].js`;
              },
            },
          },
  },
  ssr: { noExternal: true },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/openapi.json': 'http://127.0.0.1:3000' } },
}));
