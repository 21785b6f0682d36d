import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

/** The server and the CLI as one file each: from source, Node re-reads drizzle-orm's large package.json for every module. */
export default defineConfig({
  root: here,
  build: {
    ssr: true,
    outDir: '../dist/server',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: join(here, 'main.ts'),
        exchange: join(here, 'cli/main.ts'),
        reader: join(here, 'files/reader.ts'),
      },
      // Everything side by side, so that a program finds the reading process beside itself.
      output: {
        banner: readFileSync(join(here, 'suited-node.cjs'), 'utf8'),
        chunkFileNames: '[name].js',
      },
    },
  },
  ssr: {
    // What is in the bundle need not be found in many small files at every start, of the reading process above all.
    noExternal: [
      'drizzle-orm',
      'typebox',
      '@fastify/type-provider-typebox',
      'yaml',
      'yauzl',
      'saxes',
      'jsonc-parser',
      'csv-parse',
      'commander',
    ],
  },
});
