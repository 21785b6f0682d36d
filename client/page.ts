import type { ComponentChildren } from 'preact';
import type { Api } from './api.ts';
import type { Say } from './say.ts';
import type { Group } from './words.ts';

/** What a page's view gets. */
interface ViewProps<D> {
  readonly data: D;
  readonly url: URL;
}

/** One page: where it is, what it needs, how it is called, what it shows. The same on server and client. */
export interface Page<D> {
  /** Path with `:slug` for the record, and another `:name` for what else varies. */
  readonly path: string;
  /** The files of words it needs beside those of the frame. */
  readonly words?: readonly Group[];
  load(api: Api, slug: string, url: URL): Promise<D>;
  title(data: D, url: URL, say: Say): string;
  description(data: D, say: Say): string;
  View(props: ViewProps<D>): ComponentChildren;
}

/** A page with its data, ready to draw. */
export interface Loaded {
  readonly page: Page<unknown>;
  readonly data: unknown;
  /** Its neutral address; see language.ts. */
  readonly url: URL;
  readonly status: number;
  readonly say: Say;
}
