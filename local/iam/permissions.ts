import type { RequiredPermission } from '../kernel.ts';
import { functionOfAccessKey, rootAccessKeyId } from '../lambda/function-variables.ts';
import type { PolicyStatement, RoleModel } from '../runtime/app/roles.ts';
import type { App } from '../runtime/app.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import { matchesWildcard } from './wildcards.ts';

/** What a call needs; `context` holds the condition keys that the call itself sets. */
export interface Need {
  action: string;
  resource: string;
  context?: Record<string, string>;
}

/** The condition operators that are judged; `StringLike` has wildcards. */
const operators: Record<string, (pattern: string, value: string) => boolean> = {
  StringEquals: (pattern, value) => pattern === value,
  // a call has one value of each key that is known here
  'ForAnyValue:StringEquals': (pattern, value) => pattern === value,
  StringLike: (pattern, value) => matchesWildcard(pattern, value),
  'ForAnyValue:StringLike': (pattern, value) => matchesWildcard(pattern, value),
};
/** The condition keys that local can tell. */
const knownKeys = new Set(['iam:PassedToService', 'states:StateMachineQualifier', 'dynamodb:LeadingKeys']);

/** Judges calls by the roles of the template, as IAM does: a Deny wins, and what nothing allows is denied. */
export class Permissions {
  readonly #roles = new Map<string, RoleModel>();
  readonly #roleOfFunction = new Map<string, string>();

  constructor(app: Pick<App, 'roles' | 'functions'>) {
    for (const role of app.roles) {
      for (const statement of role.statements) refuseUnknownConditions(role, statement);
      this.#roles.set(role.arn, role);
    }
    for (const fn of app.functions) this.#roleOfFunction.set(fn.name, fn.roleArn);
  }

  /** Whether the role may do it. A role that is not in the template may do nothing. */
  allows(roleArn: string, need: Need): boolean {
    const matching = (this.#roles.get(roleArn)?.statements ?? []).filter((statement) =>
      applies(statement, need),
    );
    return matching.length > 0 && matching.every((statement) => statement.effect === 'Allow');
  }

  /** Undefined when the role may do all of it; otherwise the sentence that AWS answers. */
  refusal(roleArn: string, session: string, needs: Need[]): string | undefined {
    const denied = needs.find((need) => !this.allows(roleArn, need));
    if (denied === undefined) return undefined;
    const [, , , , account = '', role = ''] = roleArn.split(':');
    const who = `arn:aws:sts::${account}:assumed-role/${role.replace(/^role\//, '')}/${session}`;
    return (
      `User: ${who} is not authorized to perform: ${denied.action} on resource: ${denied.resource} ` +
      `because no identity-based policy allows the ${denied.action} action`
    );
  }

  /** The endpoint's guard: functions by their role, local's own tools by the root key, nobody else. */
  guard(accessKeyId: string, signingName: string, needs: RequiredPermission[]): string | undefined {
    if (accessKeyId === rootAccessKeyId) return undefined;
    const name = functionOfAccessKey(accessKeyId);
    const roleArn = name === undefined ? undefined : this.#roleOfFunction.get(name);
    if (name === undefined || roleArn === undefined) {
      return `the security token included in the request is invalid (access key id ${accessKeyId})`;
    }
    const service = { 'iam:PassedToService': `${signingName}.amazonaws.com` };
    const each = needs.flatMap((need) =>
      need.resources.map((resource) => ({
        action: need.action,
        resource,
        context: { ...service, ...need.context },
      })),
    );
    return this.refusal(roleArn, name, each);
  }
}

function applies(statement: PolicyStatement, need: Need): boolean {
  return (
    statement.actions.some((action) => matchesWildcard(action, need.action, true)) &&
    statement.resources.some((resource) => matchesWildcard(resource, need.resource)) &&
    Object.entries(statement.conditions).every(([operator, keys]) =>
      Object.entries(keys).every(([key, values]) => {
        const given = need.context?.[key];
        return given !== undefined && values.some((value) => operators[operator]?.(value, given) === true);
      }),
    )
  );
}

/** A condition that cannot be judged would allow too much or too little: it is refused at load. */
function refuseUnknownConditions(role: RoleModel, statement: PolicyStatement): void {
  for (const [operator, keys] of Object.entries(statement.conditions)) {
    for (const key of Object.keys(keys)) {
      if (operator in operators && knownKeys.has(key)) continue;
      throw new UnsupportedByLocal(`the condition ${operator} on ${key} in a policy of ${role.name}`);
    }
  }
}
