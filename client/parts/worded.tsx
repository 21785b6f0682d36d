/** A sentence of the description of the API: what stands between backticks is code. */
export function Worded({ text }: { readonly text: string }) {
  return <>{text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</>;
}
