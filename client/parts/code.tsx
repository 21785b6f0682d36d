/** Lines of code or of an answer, which a keyboard can scroll. */
export function Code({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <div class="code" role="region" aria-label={label} tabIndex={0}>
      <pre>
        <code>{text}</code>
      </pre>
    </div>
  );
}
