const KINDS = [
  ['running', 'Running or done'],
  ['open', 'Planned, considered or not known'],
  ['stopped', 'Stopped: paused or abandoned'],
] as const;

/** How the pictures draw the three kinds of transfer; each differs in more than its colour. */
export function Legend() {
  return (
    <ul class="legend" aria-label="How transfers are drawn">
      {KINDS.map(([stage, words]) => (
        <li key={stage}>
          <svg viewBox="0 0 56 16" width="56" height="16" aria-hidden="true">
            <path class="arc" data-stage={stage} d="M2 8h24" stroke-width="5" />
            <rect class="bar" data-stage={stage} x="36" y="1.5" width="18" height="13" />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
