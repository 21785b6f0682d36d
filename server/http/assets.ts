import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** `dist/` stands at the top of the project, beside or above the running file. */
export function builtClient(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'dist', 'client', 'index.html'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The pages are not built yet. Run: npm run build');
    folder = parent;
  }
  return join(folder, 'dist');
}

/** The built scripts and styles: precompressed, and for ever, since their names change with their content. */
export async function serveAssets(app: FastifyInstance, dist: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(dist, 'client', 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
    dotfiles: 'deny',
  });
  app.get('/favicon.svg', { schema: { hide: true } }, (_, reply) =>
    reply.sendFile('favicon.svg', join(dist, 'client'), { maxAge: '1d', immutable: false }),
  );
}
