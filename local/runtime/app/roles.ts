export interface PolicyStatement {
  effect: 'Allow' | 'Deny';
  actions: string[];
  resources: string[];
  /** operator → condition key → values */
  conditions: Record<string, Record<string, string[]>>;
}

export interface RoleModel {
  arn: string;
  name: string;
  statements: PolicyStatement[];
}
