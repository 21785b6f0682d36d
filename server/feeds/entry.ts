import type { Change } from '../db/changes.ts';

/** A paragraph, a list or a link of what an entry says. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly language?: string | undefined }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'link'; readonly text: string; readonly path: string };

/** What is said of a change. */
export interface Told {
  /** One line: what happened to what. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What the record is about, as its version has it; undefined where it does not say. */
  readonly summary?: string | undefined;
  /** Slugs of subjects. */
  readonly tags: readonly string[];
  /** Where it is not the catalogue's. */
  readonly licence?: string | undefined;
}

/** An entry of a feed: one change of one record. */
export interface Entry extends Omit<Told, 'tags'> {
  readonly id: string;
  /** The record's page. */
  readonly path: string;
  /** The permanent address of the version, where versions have one. */
  readonly versionPath: string | null;
  readonly at: Date;
  readonly tags: readonly { readonly slug: string; readonly label: string }[];
}

const LISTS = { practice: 'practices', adoption: 'adoptions', event: 'events', plan: 'plans' } as const;

export const pathOf = ({ kind, slug }: Pick<Change, 'kind' | 'slug'>): string => `/${LISTS[kind]}/${slug}`;

/**
 * What an entry is called for good (RFC 4151): the record as it was called when that version was saved, so that renaming it
 * later makes no entry new. A slug never belongs to two records.
 *
 * @param domain a domain name; the year is one in which it was the catalogue's.
 */
export const idOf = (domain: string, kind: Change['kind'], slug: string, version: number): string =>
  `${tagging(domain)}${LISTS[kind]}/${slug}/v/${version}`;

export const tagging = (domain: string): string => `tag:${domain},2026:`;
