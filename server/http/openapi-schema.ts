import type { SECTIONS } from './openapi-about.ts';

// What a route says of itself for the description of the API.

declare module 'fastify' {
  interface FastifySchema {
    /** Not part of the API: a page, a file of the built client. */
    hide?: true;
    /** A name for programs, unique. */
    operationId?: string;
    /** What the operation does, in a few words. */
    summary?: string;
    description?: string;
    /** The section of the description in which it stands. */
    section?: (typeof SECTIONS)[number]['name'];
    /** An address that answers 200 with the seed catalogue, as the server knows it: `/practices/spoku`. */
    example?: string;
    /** What it may answer beside 200, and 400 and 404 where there are parameters. */
    also?: readonly (410 | 503)[];
    /** Where several routes are one operation: its path, and the values this route stands for of the parameters in it. */
    oneOf?: { readonly path: string; readonly values: Readonly<Record<string, string>> };
    /** It has an answer to whatever is asked. */
    refusesNothing?: true;
  }
}

/** The description of all routes. */
export interface Description {
  /** OpenAPI 3.1. */
  readonly document: () => Record<string, unknown>;
}
