/** A sentence in which what stands between backticks is code. @param lang where it is not in the language of the page. */
export function Worded({ text, lang }: { readonly text: string; readonly lang?: string | undefined }) {
  const parts = text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part));
  return lang === undefined ? <>{parts}</> : <span lang={lang}>{parts}</span>;
}
