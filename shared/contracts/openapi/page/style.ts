/** The page's only style sheet, light and dark, from 320 px on. */
export const style = `
:root { color-scheme: light dark; --ink: #1b2530; --soft: #51606f; --line: #d5dce3; --card: #f5f7f9; --link: #0b5cad;
  --paper: #ffffff; --get: #0b6b53; --put: #8a4b00; --post: #1f4fa3; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6ebf0; --soft: #a9b6c3; --line: #36424e; --card: #1c242c; --link: #8cc4ff; --paper: #12181e;
    --get: #6fd9b8; --put: #f2b66d; --post: #9cc0ff; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1.25rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, pre:focus-visible, .wide:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; }
header, main, nav, footer { padding: 0 1rem; max-width: 52rem; margin-inline: auto; }
header { padding-top: 2rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.5rem; margin: 3rem 0 .5rem; }
h3 { font-size: 1.2rem; margin: 0 0 .5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: .5rem 0; }
code, pre { font: .875em/1.5 ui-monospace, monospace; }
.soft, footer { color: var(--soft); }
nav h2 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
nav h3 { font-size: .9rem; color: var(--soft); margin: .75rem 0 0; }
nav ul { list-style: none; padding: 0; margin: 0; }
nav li { margin: 0; }
nav li a { display: inline-block; padding: .2rem 0; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 1rem 0; }
.route { font: 600 .95rem/1.5 ui-monospace, monospace; margin: 0 0 .5rem; }
.get { color: var(--get); } .put { color: var(--put); } .post { color: var(--post); }
pre { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem; margin: .5rem 0;
  overflow: auto; max-height: 24rem; overflow-wrap: normal; }
.anchor { color: var(--soft); font-weight: 400; text-decoration: none; padding-inline: .15em; }
.anchor:hover, .anchor:focus-visible { color: var(--link); text-decoration: underline; }
.role { border: 1px solid var(--line); border-radius: 1rem; padding: .05rem .6rem; font-size: .875rem; white-space: nowrap; }
.wide { overflow: auto; margin: 1rem 0; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
tbody th { font-weight: 400; min-width: 9rem; }
dl { margin: .5rem 0; }
dt { font-weight: 600; margin-top: .75rem; }
dt .soft { font-weight: 400; font-size: .9rem; }
dd { margin: .1rem 0 0; }
dd p { margin: .1rem 0; }
summary { cursor: pointer; padding: .25rem 0; color: var(--link); }
footer { padding-block: 3rem 2rem; }
@media (min-width: 40rem) { nav { columns: 2; } nav ul { break-inside: avoid; } nav h2 { break-after: avoid; } nav h2:first-child { margin-top: 0; } }
@media (min-width: 64rem) {
  body { display: grid; grid-template: auto 1fr auto / 17rem minmax(0, 52rem); column-gap: 2rem; justify-content: center; }
  header, main, footer { grid-column: 2; margin: 0; width: 100%; }
  nav { columns: auto; grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 0; max-height: 100vh; overflow: auto; padding-top: 2rem; margin: 0; }
}
@media print { nav { display: none; } pre { max-height: none; } }
`;
