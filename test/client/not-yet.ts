/** Files whose words are still in the code. */
export const NOT_YET: readonly string[] = [];
