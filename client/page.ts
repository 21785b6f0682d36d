import type { ComponentChildren } from 'preact';
import type { Api } from './api.ts';

/** What a page's view gets. */
interface ViewProps<D> {
  readonly data: D;
  readonly url: URL;
}

/** One page: where it is, what it needs, how it is called, what it shows. The same on server and client. */
export interface Page<D> {
  /** Path with `:slug` for the record, and another `:name` for what else varies. */
  readonly path: string;
  load(api: Api, slug: string, url: URL): Promise<D>;
  title(data: D, url: URL): string;
  description(data: D): string;
  View(props: ViewProps<D>): ComponentChildren;
}

/** A page with its data, ready to draw. */
export interface Loaded {
  readonly page: Page<unknown>;
  readonly data: unknown;
  readonly url: URL;
  readonly status: number;
}
