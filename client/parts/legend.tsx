import { useSay } from './saying.ts';

const STAGES = ['running', 'open', 'stopped'] as const;

/** How the pictures draw the three kinds of transfer; each differs in more than its colour. */
export function Legend() {
  const say = useSay();
  return (
    <ul class="legend" aria-label={say('network.legend')}>
      {STAGES.map((stage) => (
        <li key={stage}>
          <svg viewBox="0 0 56 16" width="56" height="16" aria-hidden="true">
            <path class="arc" data-stage={stage} d="M2 8h24" stroke-width="5" />
            <rect class="bar" data-stage={stage} x="36" y="1.5" width="18" height="13" />
          </svg>
          {say(`network.legend.${stage}`)}
        </li>
      ))}
    </ul>
  );
}
