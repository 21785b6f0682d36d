import { crc32 } from 'node:zlib';

/**
 * Where a walk goes on: after which slug of which kind. Opaque to those who use it; the check tells a mistyped or cut one from
 * a whole one. Slugs are never reused, so that it does not expire.
 */
export function cursorAfter(kind: string, slug: string): string {
  const place = `${kind}/${slug}`;
  return Buffer.from(`${checkOf(place)}/${place}`).toString('base64url');
}

/** The slug after which a walk of this kind goes on; undefined when the cursor is none, or one of another kind. */
export function slugIn(cursor: string, kind: string): string | undefined {
  const [check, of, slug] = Buffer.from(cursor, 'base64url').toString().split('/');
  if (slug === undefined || of !== kind || check !== checkOf(`${of}/${slug}`)) return undefined;
  return cursorAfter(kind, slug) === cursor ? slug : undefined;
}

const checkOf = (place: string): string => crc32(place).toString(36);
