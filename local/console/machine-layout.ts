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

/**
 * Lays a machine out from top to bottom. Labels find their places afterwards: room kept for each in the layout makes it twice
 * as wide.
 * @param notes lines below a state's name, for which its box needs room
 */
export function layOut({ states, ways }: MachineGraph, notes: Map<string, string[]>): Layout {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 22, edgesep: 22, ranksep: 52, marginx: 10, marginy: 10 });
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
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const boxes = states.map((state): Box => ({ ...state, ...(graph.node(state.name) as Area) }));
  const taken: Area[] = [...boxes];
  const lines = ways.map((way, at): Line => {
    const { points } = graph.edge(way.from, way.to, String(at)) as { points: Point[] };
    if (way.errors.length === 0) return { way, points, label: undefined };
    const label = placeLabel(points, labelSize(way.errors), taken, width);
    taken.push(label);
    return { way, points, label };
  });
  return { width: Math.ceil(width), height: Math.ceil(height), boxes, lines };
}

/** Whether a state ends an execution: it is drawn lower and round. */
export function isEnd(kind: string): boolean {
  return kind === 'Succeed' || kind === 'Fail';
}

function labelSize(errors: string[]): { width: number; height: number } {
  const width = Math.max(...errors.map((error) => error.length * labelCharacter)) + 4;
  return { width, height: errors.length * lineHeight };
}
