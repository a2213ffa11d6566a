import { staffRoles } from '../../staff-access.ts';
import type { Operation } from '../shapes.ts';
import { type Html, html } from './html.ts';

/** Which role may call which of these operations; nothing where none asks for a role. */
export function rolesTable(operations: readonly Operation[]): Html | string {
  const guarded = operations.filter((operation) => operation['x-roles'] !== undefined);
  if (guarded.length === 0) return '';
  const rows = guarded.map(
    ({
      operationId,
      summary,
      'x-roles': roles = [],
    }) => html`<tr><th scope="row"><a href="#${operationId}">${summary}</a></th>
${staffRoles.map((role) => (roles.includes(role) ? html`<td>yes</td>` : html`<td class="soft">no</td>`))}</tr>`,
  );
  return html`<div class="wide" tabindex="0" role="region" aria-label="Who may do what"><table>
<thead><tr><td></td>${staffRoles.map((role) => html`<th scope="col">${role}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
</table></div>`;
}
