/** Makes something when it is first asked for: what Intl needs to know a language takes a telephone 20 ms each. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
