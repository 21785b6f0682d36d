import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import { addressOf } from './address.ts';
import type { FlowDrawing, Pictures, Stage } from './drawings.ts';
import { type Group, isPlace, sidesOf } from './groups.ts';
import type { Say } from '../vocabulary/say.ts';
import { fitted, rounded } from './lettering.ts';
import type { Edge, Narrowing } from './schema.ts';
import { leadOf } from './leads.ts';
import { kindOf, stages } from './stages.ts';

interface Layout {
  readonly width: number;
  /** Room for the names beside the two columns. */
  readonly names: number;
  readonly text: number;
}
const WIDE: Layout = { width: 720, names: 190, text: 13 };
const NARROW: Layout = { width: 320, names: 116, text: 13 };
const NODE = 10;
const GAP = 18;
const HEAD = 26;

interface Flow {
  readonly from: string;
  readonly to: string;
  readonly stage: Stage;
  readonly transfers: readonly Edge[];
}

/** Who took from whom: givers on the left, takers on the right, a band for each pair, as thick as there are transfers. */
export function drawFlows(transfers: readonly Edge[], narrowing: Narrowing, say: Say): Pictures['flows'] {
  const sides = sidesOf(transfers, say);
  const kind = ({ stage }: Edge): Stage => kindOf(stage, sides.grouped);
  const flows = [
    ...Map.groupBy(transfers, (transfer) => {
      const { from, to } = sides.keysOf(transfer);
      return `${kind(transfer)} ${from} ${to}`;
    }).values(),
  ].map(
    (some): Flow => ({ ...sides.keysOf(some[0] as Edge), stage: kind(some[0] as Edge), transfers: some }),
  );
  const draw = (layout: Layout): FlowDrawing => drawing(flows, sides, { narrowing, say }, layout);
  return {
    title: say(sides.grouped ? 'flows.title.grouped' : 'flows.title'),
    description: describe(transfers, sides, say),
    notes: sides.notes,
    wide: draw(WIDE),
    narrow: draw(NARROW),
  };
}

function drawing(
  flows: readonly Flow[],
  { from, to, grouped }: ReturnType<typeof sidesOf>,
  { narrowing, say }: { narrowing: Narrowing; say: Say },
  { width, names, text }: Layout,
): FlowDrawing {
  if (flows.length === 0) return { width, height: HEAD, heads: [], nodes: [], links: [] };
  // What was stopped runs below what goes on, and side by side what goes to neighbours.
  const [givers, takers] = [[...from.keys()], [...to.keys()]];
  const order = (flow: Flow): number =>
    stages.indexOf(flow.stage) * 1000 + givers.indexOf(flow.from) + takers.indexOf(flow.to);
  const rows = Math.max(from.size, to.size);
  const height = HEAD + rows * GAP + Math.max(48, Math.min(rows * 16, 200)) + 6;
  const graph = sankey<{ id: string }, { flow: Flow }>()
    .nodeId(({ id }) => id)
    .nodeWidth(NODE)
    .nodePadding(GAP)
    .nodeSort(null)
    .linkSort((a, b) => order(a.flow) - order(b.flow))
    .extent([
      [names, HEAD],
      [width - names, height - 6],
    ])({
    nodes: [...givers.map((key) => ({ id: `from ${key}` })), ...takers.map((key) => ({ id: `to ${key}` }))],
    links: flows.map((flow) => ({
      source: `from ${flow.from}`,
      target: `to ${flow.to}`,
      value: flow.transfers.length,
      flow,
    })),
  });
  const path = sankeyLinkHorizontal();
  const line = (link: Parameters<typeof path>[0]): string =>
    (path(link) ?? '').replaceAll(/\d+\.\d+/g, (digits) => String(rounded(Number(digits))));
  const lead = (flow: Flow) =>
    leadOf(
      { ...flow, from: from.get(flow.from)?.label ?? flow.from, to: to.get(flow.to)?.label ?? flow.to },
      grouped,
      isPlace(flow.from) && isPlace(flow.to)
        ? addressOf(narrowing, { origin: [flow.from], adopter: [flow.to] })
        : null,
      say,
    );
  return {
    width,
    height: rounded(height),
    heads: [
      { x: names + NODE, y: text, text: say('flows.from'), anchor: 'end' },
      { x: width - names - NODE, y: text, text: say('flows.to'), anchor: 'start' },
    ],
    nodes: graph.nodes.map(({ id, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => {
      const giving = id.startsWith('from ');
      const key = id.slice(id.indexOf(' ') + 1);
      const { label, count } = (giving ? from : to).get(key) ?? { label: key, count: 0 };
      return {
        x: rounded(x0),
        y: rounded(y0),
        width: rounded(x1 - x0),
        height: Math.max(1, rounded(y1 - y0)),
        title: say(giving ? 'flows.gave' : 'flows.took', { place: label, count }),
        href: isPlace(key) ? addressOf(narrowing, { [giving ? 'origin' : 'adopter']: [key] }) : null,
        label: {
          x: giving ? x0 - 6 : x1 + 6,
          y: rounded((y0 + y1) / 2 + text * 0.36),
          text: fitted(label, say.number(count), names - 8, text),
          anchor: giving ? 'end' : 'start',
        },
      };
    }),
    links: graph.links.map((link) => ({
      path: line(link),
      thickness: Math.max(0.6, rounded(link.width ?? 1)),
      stage: link.flow.stage,
      ...lead(link.flow),
    })),
  };
}

function describe(
  transfers: readonly Edge[],
  { from, to, grouped }: ReturnType<typeof sidesOf>,
  say: Say,
): string {
  const stopped = transfers.filter(({ stage }) => stage === 'stopped').length;
  const most = (key: 'flows.most.from' | 'flows.most.to', groups: ReadonlyMap<string, Group>): string[] => {
    const largest = [...groups.values()].filter(({ key, count }) => isPlace(key) && count > 1).slice(0, 3);
    const places = say.list(largest.map(({ label, count }) => `${label} (${say.number(count)})`));
    return places === '' ? [] : [say(key, { places })];
  };
  return [
    say(grouped ? 'flows.all.grouped' : 'flows.all', { count: transfers.length }),
    ...most('flows.most.from', from),
    ...most('flows.most.to', to),
    stopped === 0 ? say('flows.none-stopped') : say('flows.stopped', { count: stopped }),
  ].join(' ');
}
