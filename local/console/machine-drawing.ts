import { type Html, html } from './html.ts';
import type { MachineGraph, Way } from './machine-graph.ts';
import { type Box, isEnd, type Line, layOut, lineHeight, type Point } from './machine-layout.ts';

/** What a drawing shows of one execution, or of all that run. */
export interface Shown {
  /** said of the drawing to those who do not see it */
  description: string;
  taken: Set<Way>;
  /** by state: whether it was entered, is the one now, or is where it went wrong; and lines to write into its box */
  looks: Map<string, { look: 'entered' | 'now' | 'failed'; notes: string[] }>;
}

/** Draws a machine as SVG: boxes for states, whole lines for ordinary ways, dashed ones for caught errors. */
export function drawMachine(graph: MachineGraph, shown: Shown): Html {
  const notes = new Map([...shown.looks].map(([state, look]) => [state, look.notes]));
  const plan = layOut(graph, notes);
  // what was taken lies above what was not
  const lines = plan.lines.toSorted(
    (one, other) => Number(shown.taken.has(one.way)) - Number(shown.taken.has(other.way)),
  );
  return html`<div class="drawing" tabindex="0" role="region" aria-label="Drawing of the machine">
<svg class="machine" role="img" aria-labelledby="drawing-title" width="${plan.width}" height="${plan.height}" viewBox="0 0 ${plan.width} ${plan.height}">
<title id="drawing-title">${shown.description}</title>
<defs>${arrow('arrow')}${arrow('arrow-taken')}</defs>
${lines.map((line) => drawLine(line, shown.taken.has(line.way)))}
${lines.map((line) => drawLabel(line, shown.taken.has(line.way)))}
${plan.boxes.map((box) => drawBox(box, box.name === graph.startAt, shown))}
</svg></div>`;
}

function arrow(id: string): Html {
  return html`<marker id="${id}" class="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z"/></marker>`;
}

function drawBox(box: Box, isStart: boolean, shown: Shown): Html {
  const { name, kind, x, y, width, height } = box;
  const { look, notes } = shown.looks.get(name) ?? { look: '', notes: [] };
  const left = round(x - width / 2);
  const top = round(y - height / 2);
  const baseline = top + (isEnd(kind) ? 18 : 23);
  const outline = (inset: number, part: string) =>
    html`<rect class="${part}" x="${left + inset}" y="${top + inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" rx="${isEnd(kind) ? 14 : 7 - inset}"/>`;
  return html`<g class="${['state', kind.toLowerCase(), look, isStart ? 'start' : ''].filter((name) => name !== '').join(' ')}">
${outline(0, 'box')}${kind === 'Token' && outline(4, 'inner')}
<text class="name" x="${round(x)}" y="${baseline}">${name}</text>
${notes.map((note, at) => html`<text class="note" x="${round(x)}" y="${baseline + 15 + at * lineHeight}">${note}</text>`)}
</g>
`;
}

function drawLine({ way, points }: Line, isTaken: boolean): Html {
  const look = `way${way.errors.length > 0 ? ' caught' : ''}${isTaken ? ' taken' : ''}`;
  return html`<path class="${look}" d="${curve(points)}" marker-end="url(#${isTaken ? 'arrow-taken' : 'arrow'})"/>
`;
}

function drawLabel({ way, label }: Line, isTaken: boolean): Html | false {
  if (label === undefined) return false;
  const first = round(label.y - label.height / 2 + 11);
  return html`<g class="label${isTaken && ' taken'}">${way.errors.map((error, at) => html`<text x="${round(label.x)}" y="${first + at * lineHeight}">${error}</text>`)}</g>
`;
}

/** A line through the points, its corners rounded: to the middle between two points, bent at each. */
function curve(points: Point[]): string {
  const [first, ...others] = points;
  const last = others.pop();
  if (first === undefined || last === undefined) return '';
  const bends = others.map((point, at) => {
    const next = others[at + 1];
    const end = next === undefined ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${pair(point)} ${pair(end)}`;
  });
  return `M${pair(first)} ${bends.length === 0 ? `L${pair(last)}` : bends.join(' ')}`;
}

function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

/** A tenth of a pixel is near enough. */
function round(length: number): number {
  return Math.round(length * 10) / 10;
}
