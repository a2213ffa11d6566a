/** What the references of a template resolve against. */
export interface World {
  account: string;
  /** for stacks that were synthesized for any region */
  defaultRegion: string;
  endpoint: string;
  apiUrl: string;
}

/** Where a resource is, and how its name is asked for (a name may itself hold references). */
export interface Place {
  stack: string;
  logicalId: string;
  type: string;
  account: string;
  region: string;
  /** base URL of local's AWS, and of its APIs */
  endpoint: string;
  apiUrl: string;
  /** the resolved text of a property, or undefined when the template does not give it */
  text(property: string): string | undefined;
}
