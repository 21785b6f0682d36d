/** The files of words in this language, by name. */
export const files = import.meta.glob('./en/*.ts');
