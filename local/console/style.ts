import { drawingStyle } from './drawing-style.ts';

/** The console's one stylesheet: system font, light and dark, readable from 320 px. */
export const style = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1d2125, #e7e5e1);
  --dim: light-dark(#565d66, #a6abb3);
  --paper: light-dark(#fdfcfb, #15171a);
  --panel: light-dark(#f3f2ef, #1e2125);
  --line: light-dark(#dcdad5, #343940);
  --edge: light-dark(#85888d, #757a82);
  --link: light-dark(#17568f, #8cbdf2);
  --good: light-dark(#1b6433, #85d29b);
  --good-paper: light-dark(#e6f3e9, #17301f);
  --bad: light-dark(#9c221c, #f5a29c);
  --bad-paper: light-dark(#fbebe9, #3a1d1b);
  --busy: light-dark(#7a4d00, #ecc26b);
  --busy-paper: light-dark(#fbf1dc, #352a12);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, 'Open Sans', sans-serif; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
header, main { padding: 0 1rem; }
header { padding-top: .75rem; padding-bottom: .5rem; border-bottom: 1px solid var(--line); background: var(--panel); }
.where { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; margin: 0 0 .25rem; }
.where a { color: var(--dim); text-decoration: none; font-variant-numeric: tabular-nums; }
.where a:hover { text-decoration: underline; }
.purpose { position: absolute; left: -100rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; list-style: none; margin: 0; padding: 0; }
header nav { display: flex; flex-wrap: wrap; gap: 0 1rem; }
header nav a { display: inline-block; padding: .25rem 0; color: var(--ink); text-decoration: none; }
header nav a:hover { text-decoration: underline; }
header nav a[aria-current] { font-weight: 600; box-shadow: inset 0 -2px var(--link); }
h1 { font-size: 1.625rem; line-height: 1.25; letter-spacing: -.01em; margin: 1.25rem 0 .75rem; overflow-wrap: anywhere; }
h2 { font-size: 1.125rem; line-height: 1.3; margin: 2rem 0 .5rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 0 0 .5rem; font-weight: 400; }
p { max-width: 46rem; }
main { padding-bottom: 4rem; max-width: 78rem; }
main:focus { outline: none; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .45rem 1rem .45rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { color: var(--dim); font-weight: 600; white-space: nowrap; border-bottom-color: var(--edge); }
time { white-space: nowrap; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: .3rem 1.25rem; margin: .75rem 0; }
dt { color: var(--dim); }
dd { margin: 0; overflow-wrap: anywhere; }
pre { background: var(--panel); border-radius: .375rem; padding: .75rem; margin: .5rem 0; overflow: auto; max-height: 32rem; white-space: pre-wrap; overflow-wrap: anywhere; font: .8125rem/1.5 ui-monospace, monospace; }
td pre { max-height: 16rem; }
code { font: .875em ui-monospace, monospace; overflow-wrap: anywhere; }
summary { cursor: pointer; padding: .15rem 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 34rem; border: 1px solid var(--line); border-radius: .375rem; background: #fff; resize: vertical; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: .75rem 0; }
td form { margin: 0; }
label { display: grid; grid-template-columns: minmax(0, max-content); gap: .2rem; color: var(--dim); font-size: .875rem; max-width: 100%; }
input, select { font: inherit; font-size: 1rem; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: .375rem; padding: .4rem .5rem; min-height: 2.5rem; max-width: 100%; }
button { font: inherit; color: var(--ink); background: var(--panel); border: 1px solid var(--edge); border-radius: .375rem; padding: .35rem .9rem; min-height: 2.5rem; cursor: pointer; }
button:hover { border-color: var(--ink); }
button.grave { color: var(--bad); border-color: var(--bad); background: none; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.dim { color: var(--dim); }
.under { margin: -.4rem 0 .5rem; font-size: .875rem; overflow-wrap: anywhere; }
.bad { color: var(--bad); }
.mark { display: inline-block; padding: 0 .5rem; border-radius: 1rem; font-size: .8125rem; line-height: 1.5rem; background: var(--panel); color: var(--dim); overflow-wrap: anywhere; }
.mark.good { background: var(--good-paper); color: var(--good); }
.mark.bad { background: var(--bad-paper); color: var(--bad); }
.mark.busy { background: var(--busy-paper); color: var(--busy); }
.plain, .log, .figures { list-style: none; margin: 0; padding: 0; }
.links { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; list-style: none; margin: .25rem 0; padding: 0; font-size: .9375rem; }
.links a, .pages a { display: inline-block; padding: .15rem 0; }
.pages { margin: 1rem 0; }
.short { white-space: nowrap; }
.row { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
.clock { font-size: 1.5rem; font-variant-numeric: tabular-nums; margin: .5rem 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1rem 0; }
.figures li { padding: .75rem 1rem; background: var(--panel); border-radius: .5rem; }
.figures a { display: block; color: var(--dim); text-decoration: none; font-size: .9375rem; }
.figures a:hover { text-decoration: underline; }
.figures strong { display: block; color: var(--ink); font-size: 1.75rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
.wrong, .told { padding: .75rem 1rem; border-radius: .5rem; background: var(--bad-paper); max-width: none; }
.told { background: var(--busy-paper); }
.wrong h2 { margin: 0 0 .25rem; color: var(--bad); }
.wrong ul { margin: 0; padding-left: 1.25rem; }
.wrong li { padding: .15rem 0; }
.letter { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: .75rem 0; }
.item { border-top: 1px solid var(--line); padding: .35rem 0; }
.questions { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr)); gap: 0 2rem; }
.question { border-top: 1px solid var(--line); padding: .75rem 0; min-width: 0; }
.question h2 { margin: 0; }
.question p { margin: .1rem 0; font-size: .875rem; }
.question form { margin: .5rem 0 .25rem; }
.steps { padding-left: 2rem; margin: 1rem 0; }
.steps li { padding: .15rem 0 .35rem; }
.steps p { margin: 0; }
.log { font-size: .875rem; }
.log li { padding: .1rem 0; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 0 1rem; }
.log details { flex: 1 1 20rem; min-width: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem; z-index: 1; }
@media (min-width: 64rem) {
  body { display: grid; grid-template-columns: 13rem minmax(0, 1fr); min-height: 100vh; }
  header { border-bottom: 0; border-right: 1px solid var(--line); padding: 1.25rem 1.25rem 2rem; }
  header > * { position: sticky; top: 1.25rem; }
  header nav { top: 5rem; }
  .where, header nav, nav[aria-label='Console'] ul { display: block; }
  .where a { display: block; font-size: .875rem; }
  .purpose { position: static; margin: 1.25rem 0 .15rem; color: var(--dim); font-size: .8125rem; }
  header nav a { display: block; padding: .2rem 0; }
  header nav a[aria-current] { box-shadow: -1.25rem 0 var(--panel), -1.35rem 0 var(--link); }
  main { padding: 0 2.5rem 4rem; }
}
@media (max-width: 44rem) {
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd { margin-bottom: .5rem; }
  table, tbody, tr, td { display: block; }
  thead { position: absolute; left: -100rem; }
  tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  td { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: .75rem; padding: .1rem 0; border: 0; }
  td:has(> div:empty) { display: none; }
  td::before { content: attr(data-column); color: var(--dim); font-size: .875rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
${drawingStyle}`;
