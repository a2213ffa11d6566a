import { graphlib, layout } from '@dagrejs/dagre';
import { type Area, placeLabel } from './label-places.ts';
import type { MachineGraph, StateNode, Way } from './machine-graph.ts';

export interface Point {
  x: number;
  y: number;
}

/** A state's box; `x` and `y` are its middle. */
export type Box = StateNode & Area;

export interface Line {
  way: Way;
  points: Point[];
  /** where the names of the errors stand */
  label: Area | undefined;
}

/** Where everything stands, in CSS pixels. */
export interface Layout {
  width: number;
  height: number;
  boxes: Box[];
  lines: Line[];
}

export const lineHeight = 14;
const nameCharacter = 7.8;
const labelCharacter = 6.1;
const boxHeight = 38;
const endHeight = 28;
const margin = 10;

/**
 * Lays a machine out from top to bottom. Labels find their places afterwards: room kept for each in the layout makes it twice
 * as wide.
 * @param notes lines below a state's name, for which its box needs room
 */
export function layOut({ states, ways }: MachineGraph, notes: Map<string, string[]>): Layout {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 22, edgesep: 22, ranksep: 52, marginx: margin, marginy: margin });
  for (const { name, kind } of states) {
    const lines = notes.get(name) ?? [];
    const longest = Math.max(
      name.length * nameCharacter,
      ...lines.map((line) => line.length * labelCharacter),
    );
    const height = isEnd(kind) ? endHeight : boxHeight;
    graph.setNode(name, { width: longest + 22, height: height + lines.length * lineHeight });
  }
  for (const [at, { from, to, errors }] of ways.entries()) {
    // ordinary ways are kept short and straight
    graph.setEdge(from, to, { weight: errors.length === 0 ? 30 : 1 }, String(at));
  }
  layout(graph);
  const pointsAsLaid = ({ from, to }: Way, at: number) =>
    (graph.edge(from, to, String(at)) as { points: Point[] }).points;
  // lines may have been laid left of the margin, beside every box
  const right = margin - Math.min(margin, ...ways.flatMap(pointsAsLaid).map(({ x }) => x));
  const moved = <P extends Point>(place: P): P => ({ ...place, x: place.x + right });
  const pointsOf = (way: Way, at: number) => pointsAsLaid(way, at).map(moved);
  const boxes = states.map((state): Box => ({ ...state, ...moved(graph.node(state.name) as Area) }));
  const taken: Area[] = [...boxes];
  const size = extent(boxes, ways.flatMap(pointsOf));
  const lines = ways.map((way, at): Line => {
    const points = pointsOf(way, at);
    if (way.errors.length === 0) return { way, points, label: undefined };
    const label = placeLabel(points, labelSize(way.errors), taken, size.width);
    taken.push(label);
    return { way, points, label };
  });
  return { ...size, boxes, lines };
}

/** How far boxes and lines reach: lines may run beside every box. */
function extent(boxes: Box[], points: Point[]): { width: number; height: number } {
  const right = [...boxes.map(({ x, width }) => x + width / 2), ...points.map(({ x }) => x)];
  const bottom = [...boxes.map(({ y, height }) => y + height / 2), ...points.map(({ y }) => y)];
  return { width: Math.ceil(Math.max(...right)) + margin, height: Math.ceil(Math.max(...bottom)) + margin };
}

/** Whether a state ends an execution: it is drawn lower and round. */
export function isEnd(kind: string): boolean {
  return kind === 'Succeed' || kind === 'Fail';
}

function labelSize(errors: string[]): { width: number; height: number } {
  const width = Math.max(...errors.map((error) => error.length * labelCharacter)) + 4;
  return { width, height: errors.length * lineHeight };
}
