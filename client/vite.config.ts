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

// Two builds of the same pages: for the browser, and (vite build --ssr) as text for the server.
export default defineConfig(({ isSsrBuild }) => ({
  root: import.meta.dirname,
  plugins: [preact(), styleGuide(), ...(isSsrBuild === true ? [] : [precompress()])],
  build: {
    outDir: isSsrBuild === true ? '../dist/render' : '../dist/client',
    emptyOutDir: true,
    copyPublicDir: isSsrBuild !== true,
    target: isSsrBuild === true ? 'node24' : 'baseline-widely-available',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions:
      isSsrBuild === true
        ? { input: join(import.meta.dirname, 'render.tsx') }
        : {
            output: {
              // What several pages need is one file: packed together it is a tenth smaller than in ten.
              codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
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
