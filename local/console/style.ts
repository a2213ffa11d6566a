/** The console's one stylesheet: system font, light and dark, readable from 320 px. */
export const style = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1c1e21, #e8e6e3);
  --dim: light-dark(#565b63, #a9adb4);
  --paper: light-dark(#ffffff, #16181b);
  --panel: light-dark(#f4f5f7, #1f2226);
  --line: light-dark(#d5d8dd, #383c42);
  --link: light-dark(#0a58a8, #7fb8f5);
  --good: light-dark(#1a6b32, #7fd197);
  --bad: light-dark(#a3201d, #f59a96);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
a { color: var(--link); }
header, main { max-width: 70rem; margin: 0 auto; padding: 0 1rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding-top: .75rem; padding-bottom: .5rem; border-bottom: 1px solid var(--line); }
header p { margin: 0; color: var(--dim); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding: .25rem 0; }
nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration-thickness: 2px; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 1.25rem 0 .75rem; overflow-wrap: anywhere; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
main { padding-bottom: 3rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { color: var(--dim); font-weight: 600; white-space: nowrap; }
td.time { white-space: nowrap; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1rem; margin: .5rem 0; }
dt { color: var(--dim); }
dd { margin: 0; overflow-wrap: anywhere; }
pre { background: var(--panel); border: 1px solid var(--line); border-radius: .375rem; padding: .75rem; margin: .5rem 0; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; font: .875rem/1.45 ui-monospace, monospace; }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
summary { cursor: pointer; padding: .25rem 0; }
iframe { width: 100%; height: 34rem; border: 1px solid var(--line); border-radius: .375rem; background: #fff; resize: vertical; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: .75rem 0; }
label { display: grid; gap: .25rem; color: var(--dim); font-size: .9375rem; }
input { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--dim); border-radius: .375rem; padding: .4rem .5rem; max-width: 100%; }
button { font: inherit; color: var(--ink); background: var(--panel); border: 1px solid var(--dim); border-radius: .375rem; padding: .4rem .9rem; min-height: 2.5rem; cursor: pointer; }
button:hover { border-color: var(--ink); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.dim { color: var(--dim); }
.good { color: var(--good); }
.bad { color: var(--bad); }
.clock { font-size: 1.375rem; font-variant-numeric: tabular-nums; margin: .5rem 0; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem; }
.goods { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 1.5rem 1.25rem; list-style: none; margin: .75rem 0; padding: 0; }
.goods h3 { font-size: 1rem; margin: .5rem 0 0; }
.goods p { margin: 0; font-size: .9375rem; }
.goods img { width: 100%; height: auto; border-radius: .5rem; background: var(--panel); }
.goods .others { display: flex; gap: .375rem; margin-top: .375rem; }
.goods .others img { width: 2.75rem; border-radius: .25rem; }
@media (max-width: 40rem) {
  dl { grid-template-columns: 1fr; }
  dd { margin-bottom: .5rem; }
  table, tbody, tr, td { display: block; }
  thead { position: absolute; left: -100rem; }
  tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  td { padding: .1rem 0; border: 0; }
}
`;
