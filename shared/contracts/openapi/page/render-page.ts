import { methods, type OpenApiDocument } from '../shapes.ts';
import { curlNote } from './curl.ts';
import { anchor, type Html, html, phrases, prose } from './html.ts';
import { membersOf } from './members.ts';
import { operationSection } from './operation-section.ts';
import { rolesTable } from './roles-table.ts';
import { style } from './style.ts';

/** The document as one page of HTML: no script, nothing from elsewhere; `style` is all that a browser must permit. */
export function renderPage(document: OpenApiDocument): string {
  const { info, tags, components } = document;
  const sections = tags.map((tag) => ({ ...tag, id: idOf(tag.name), routes: routesOf(document, tag.name) }));
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${info.title}: the API</title>
<meta name="description" content="${info.summary}">
<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">To the content</a>
<header>
<h1>${info.title}: the API</h1>
<p>${info.summary}</p>
<p class="soft">Version ${info.version}. For machines: <a href="openapi.json">openapi.json</a>;
what goes over the bus: <a href="asyncapi.json">asyncapi.json</a>.</p>
</header>
<nav aria-label="Contents">
${sections.map(
  ({ id, name, routes }) => html`<h2><a href="#${id}">${name}</a></h2>
${groupsOf(routes).map(
  (group) => html`${group.name === '' ? '' : html`<h3>${group.name}</h3>`}
<ul>${group.routes.map(({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`)}</ul>`,
)}`,
)}
<h2><a href="#schemas">Shapes</a></h2>
</nav>
<main id="content">
<section aria-labelledby="conventions">
<h2 id="conventions">Conventions${anchor('conventions', 'Conventions')}</h2>
${prose(info.description)}
${prose(curlNote)}
</section>
<section aria-labelledby="admission">
<h2 id="admission">Who may ask${anchor('admission', 'Who may ask')}</h2>
<dl>${Object.entries(components.securitySchemes).map(
    ([name, { description }]) => html`<dt id="${name}"><code>${name}</code></dt>
<dd><p>${phrases(description)}</p></dd>`,
  )}</dl>
</section>
${sections.map(
  ({ id, name, description, routes }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${name}${anchor(id, name)}</h2>
${prose(description)}
${rolesTable(routes.map(({ operation }) => operation))}
${groupsOf(routes).flatMap((group) => group.routes.map(({ path, method, operation }) => operationSection(document, path, method, operation)))}
</section>`,
)}
<section aria-labelledby="schemas">
<h2 id="schemas">Shapes${anchor('schemas', 'Shapes')}</h2>
${schemasOf(document)}
</section>
</main>
<footer>${info.license.name}.</footer>
</body>
</html>
`;
  return page.markup;
}

function routesOf({ paths }: OpenApiDocument, tag: string) {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation?.tags.includes(tag) ? [{ path, method, operation }] : [];
    }),
  );
}

type Route = ReturnType<typeof routesOf>[number];

/** What is for roles is many: what they see first, then what they do. Anything else is one group without a name. */
function groupsOf(routes: readonly Route[]): { readonly name: string; readonly routes: readonly Route[] }[] {
  const seeing = routes.filter(({ method }) => method === 'get');
  const doing = routes.filter(({ method }) => method !== 'get');
  const isForRoles = routes.some(({ operation }) => operation['x-roles'] !== undefined);
  if (!isForRoles || seeing.length === 0 || doing.length === 0) return [{ name: '', routes }];
  return [
    { name: 'To see', routes: seeing },
    { name: 'To do', routes: doing },
  ];
}

function schemasOf({ components }: OpenApiDocument): Html[] {
  return Object.entries(components.schemas).map(
    ([name, schema]) => html`<article aria-labelledby="${name}">
<h3 id="${name}">${name}${anchor(name, name)}</h3>
${prose(schema.description ?? '')}
<dl>${membersOf(schema)}</dl>
</article>`,
  );
}

const idOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
