import type { Adoption } from '../api.ts';
import type { Say } from '../say.ts';
import { useSay } from './saying.ts';

type Step = Adoption['steps'][number];

const STATIONS = [
  'observed',
  'study-visit',
  'import-workshop',
  'planned',
  'started',
  'running',
  'result',
] as const;

const [STEP, ROW, RADIUS] = [122, 34, 9];

/**
 * How far a transfer is recorded to have come: the stations from seeing it to a result, full where the record has a step,
 * hollow where it has none. A step that stopped it stands at the end as a square. The list beside it says the same.
 */
export function Stations({ steps }: { steps: readonly Step[] }) {
  const say = useSay();
  const stopped = steps.find(({ kind }) => kind.code === 'stopped');
  const all = [
    ...STATIONS.slice(0, stopped === undefined ? 7 : 6),
    ...(stopped === undefined ? [] : (['stopped'] as const)),
  ].map((code) => ({
    code,
    label: say(`station.${code}`),
    step: steps.find(({ kind }) => kind.code === code),
  }));
  const recorded = all.filter(({ step }) => step !== undefined);
  const said = recorded.map(({ label, step }) => {
    const date = step?.date ?? null;
    return date === null ? label : say('station.dated', { station: label, date: say.date(date) });
  });
  const missing = say('stations.missing', { count: all.length - recorded.length, all: all.length });
  const title = `${say('stations.recorded', { stations: said.join(', ') })} ${missing}`;
  return (
    <figure class="stations">
      <svg class="wide-only" viewBox={`0 0 ${STEP * all.length} 84`} role="img" aria-label={title}>
        <path class="track" d={`M${STEP / 2} 20H${STEP * (all.length - 0.5)}`} />
        {all.map(({ code, label, step }, at) => (
          <g
            key={code}
            transform={`translate(${STEP * (at + 0.5)} 20)`}
            data-recorded={step !== undefined || undefined}
          >
            <Mark stop={code === 'stopped'} />
            <text y="32" text-anchor="middle">
              {label}
            </text>
            <text y="50" text-anchor="middle" class="date">
              {when(step, say)}
            </text>
          </g>
        ))}
      </svg>
      <svg class="narrow-only" viewBox={`0 0 300 ${ROW * all.length}`} role="img" aria-label={title}>
        <path class="track" d={`M14 ${ROW / 2}V${ROW * (all.length - 0.5)}`} />
        {all.map(({ code, label, step }, at) => (
          <g
            key={code}
            transform={`translate(14 ${ROW * (at + 0.5)})`}
            data-recorded={step !== undefined || undefined}
          >
            <Mark stop={code === 'stopped'} />
            <text x="22" y="5">
              {label}
            </text>
            <text x="286" y="5" text-anchor="end" class="date">
              {when(step, say)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** Without the day: there is no room for it. */
function when(step: Step | undefined, say: Say): string {
  if (step === undefined) return say('station.none');
  return step.date === null ? say('station.no-date') : say.date(step.date.replace(/(-\d\d)-\d\d$/, '$1'));
}

function Mark({ stop }: { stop: boolean }) {
  return stop ? (
    <rect x={-RADIUS} y={-RADIUS} width={2 * RADIUS} height={2 * RADIUS} />
  ) : (
    <circle r={RADIUS} />
  );
}
