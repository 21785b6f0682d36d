interface Props {
  readonly segments: readonly { text: string; hit: boolean }[];
}

/** Text with its matches marked, made of text nodes only. */
export function Highlighted({ segments }: Props) {
  return <>{segments.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}</>;
}
