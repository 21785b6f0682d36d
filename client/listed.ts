import { ApiError } from './api.ts';

/** Practices in the order of the list, and those that are not there (any more). */
export async function listed<T>(
  slugs: readonly string[],
  read: (slug: string) => Promise<T>,
): Promise<{ found: T[]; gone: string[] }> {
  const gone: string[] = [];
  const all = await Promise.all(
    slugs.map(async (slug): Promise<T[]> => {
      try {
        return [await read(slug)];
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 404) throw error;
        gone.push(slug);
        return [];
      }
    }),
  );
  return { found: all.flat(), gone };
}
