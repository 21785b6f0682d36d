/** What a value may be in linked data. `undefined` is left out when it is written: what is not known is not said. */
export type Value = string | number | boolean | Node | readonly Value[] | undefined;
/** A thing and what is said of it, in the words of schema.org unless a context says otherwise. */
export interface Node {
  readonly [property: string]: Value;
}

/** A thing of the catalogue: it has an address and a name. */
export interface Thing extends Node {
  readonly '@type': string;
  readonly '@id': string;
  readonly name: Value;
}
