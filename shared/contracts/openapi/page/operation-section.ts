import type { Content, Method, OpenApiDocument, Operation, Response } from '../shapes.ts';
import { curlOf } from './curl.ts';
import { anchor, type Html, html, phrases, prose } from './html.ts';
import { kindOf } from './members.ts';

/** One route: whom it serves, what it takes, what it answers and how it refuses. */
export function operationSection(
  document: OpenApiDocument,
  path: string,
  method: Method,
  operation: Operation,
): Html {
  const { operationId, summary, description, requestBody } = operation;
  return html`<article aria-labelledby="${operationId}">
<h3 id="${operationId}">${summary}${anchor(operationId, summary)}</h3>
<p class="route"><span class="${method}">${method.toUpperCase()}</span> ${path}</p>
${prose(description)}
<p class="soft">${admission(operation)}</p>
${parametersOf(document, operation)}
${requestBody === undefined ? '' : [html`<h4>Body</h4>`, html`<p>${bodyKind(requestBody.content)} ${requestBody.description}${requestBody.required ? '' : ' May be left out.'}</p>`]}
<h4>Example</h4>
${listing(curlOf(document, path, method, operation), `Example: how to ask ${operationId}`)}
${answersOf(document, operation)}
</article>`;
}

function admission({ security, 'x-roles': roles = [] }: Operation): Html {
  const [scheme] = security.flatMap((one) => Object.keys(one));
  if (scheme === undefined) return html`Open to anyone.`;
  const words = scheme.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const link = html`Needs <a href="#${scheme}">${words}</a>`;
  if (roles.length === 0) return html`${link}.`;
  return html`${link} in a role of ${roles.map((role) => html`<span class="role">${role}</span> `)}`;
}

const places = { path: 'in the path', query: 'in the query', header: 'header' } as const;

function parametersOf({ components }: OpenApiDocument, { parameters = [] }: Operation): Html | string {
  const known = parameters.flatMap(({ $ref }) => components.parameters[lastOf($ref)] ?? []);
  if (known.length === 0) return '';
  const entries = known.map(
    ({ name, in: place, required, description, schema, example }) => html`<dt><code>${name}</code>
<span class="soft">${places[place]}${required ? '' : ', may be left out'}: ${kindOf(schema)}</span></dt>
<dd><p>${phrases(description)} For example <code>${String(example)}</code>.</p></dd>`,
  );
  return html`<h4>Parameters</h4>
<dl>${entries}</dl>`;
}

function answersOf({ components }: OpenApiDocument, { responses, operationId }: Operation): Html {
  const entries = Object.entries(responses).map(([status, response]): readonly [string, Response] => [
    status,
    '$ref' in response ? (components.responses[lastOf(response.$ref)] ?? { description: '' }) : response,
  ]);
  const done = entries.filter(([status]) => status < '400');
  const refused = entries.filter(([status]) => status >= '400');
  return html`<h4>Answers</h4>
${done.map(
  ([
    status,
    { description, content = {}, headers = {} },
  ]) => html`<p><strong>${status}</strong> ${phrases(description)}
${bodyKind(content)}${Object.keys(headers).map((name) => html` With <code>${name}</code>.`)}</p>
${contents(content, `the ${status} answer of ${operationId}`)}`,
)}
<h4>Refusals</h4>
<dl>${refused.map(
    ([status, { description, content = {} }]) => html`<dt>${status}</dt>
<dd><p>${phrases(description)}</p>${Object.values(content).flatMap(({ examples = {} }) => refusals(examples))}</dd>`,
  )}</dl>`;
}

/** Those that bring facts of their own are worth a look. */
function refusals(examples: NonNullable<Content['examples']>): Html[] {
  return Object.entries(examples)
    .filter(([, { value }]) => typeof value === 'object' && value !== null && 'detail' in value)
    .map(
      ([name, { value }]) => html`<details><summary>Example of ${name}</summary>
${listing(asJson(value), `an example of ${name}`)}</details>`,
    );
}

function bodyKind(content: Readonly<Record<string, Content>>): Html[] {
  return Object.entries(content).map(([type, { schema }]) =>
    schema.$ref === undefined
      ? html`<code>${type}</code>. `
      : html`${kindOf(schema)}, <code>${type}</code>. `,
  );
}

function contents(content: Readonly<Record<string, Content>>, what: string): Html[] {
  const shown = Object.entries(content).filter(([, { example }]) => example !== undefined);
  return shown.map(([type, { example }]) =>
    listing(asJson(example), `Example: ${what}${shown.length > 1 ? ` as ${type}` : ''}`),
  );
}

/** Reached and scrolled by keyboard too. */
const listing = (text: string, label: string) =>
  html`<pre tabindex="0" role="region" aria-label="${label}">${text}</pre>`;

const asJson = (value: unknown) => JSON.stringify(value, null, 2);

const lastOf = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1);
