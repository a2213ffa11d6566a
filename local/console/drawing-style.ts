/** How a machine is drawn; every look is also a shape or a word, not a colour alone. */
export const drawingStyle = `.drawing { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; background: var(--paper); margin: .75rem 0; }
.machine { display: block; margin: 0 auto; max-width: 100%; min-width: 44rem; height: auto; font: 13px system-ui, 'Open Sans', sans-serif; }
.machine text { text-anchor: middle; fill: var(--dim); }
.machine .box { fill: var(--paper); stroke: var(--edge); stroke-width: 1; }
.machine .inner { fill: none; stroke: var(--edge); stroke-width: 1; stroke-dasharray: 2 3; }
.machine .succeed .box { fill: var(--panel); }
.machine .fail .box { fill: var(--bad-paper); stroke: var(--bad); }
.machine .entered .box { fill: var(--good-paper); stroke: var(--good); stroke-width: 2; }
.machine .entered .inner { stroke: var(--good); }
.machine .now .box { fill: var(--busy-paper); stroke: var(--busy); stroke-width: 3; }
.machine .now .inner { stroke: var(--busy); }
.machine .failed .box { fill: var(--bad-paper); stroke: var(--bad); stroke-width: 3; }
.machine .entered .name, .machine .now .name, .machine .failed .name { fill: var(--ink); font-weight: 600; }
.machine .note { font-size: 11px; fill: var(--ink); }
.machine .way { fill: none; stroke: var(--edge); stroke-width: 1; }
.machine .label text { font-size: 11px; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
.machine .caught { stroke-dasharray: 5 4; }
.machine .way.taken { stroke: var(--good); stroke-width: 2.5; }
.machine .label.taken text { fill: var(--ink); font-weight: 600; }
.machine marker path { fill: var(--edge); }
.machine .arrow-taken path { fill: var(--good); }
`;
