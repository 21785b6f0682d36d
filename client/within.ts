/** A label as a sentence goes on with it: `Under way` → `under way`. A name stays as it is: `BETTER project`. */
export const within = (label: string): string =>
  /^.\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
