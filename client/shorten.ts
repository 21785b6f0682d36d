/** A text of at most `limit` characters: whole sentences where one fits, else whole words, with a mark that it was cut. */
export function shortened(text: string, limit: number): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (plain.length <= limit) return plain;
  const start = plain.slice(0, limit - 1);
  const sentence = Math.max(start.lastIndexOf('. '), start.lastIndexOf('! '), start.lastIndexOf('? '));
  if (sentence > limit / 3) return `${start.slice(0, sentence + 1)} …`;
  const word = start.lastIndexOf(' ');
  return `${start.slice(0, word > 0 ? word : limit - 1)} …`;
}
