/** Files that the template publishes for browsers, and what is told along with them. */
export interface PortalModel {
  /** each with the part of it that is published, and with what headers; a later one holds over an earlier one */
  readonly published: readonly PublishedFiles[];
  /** of every file */
  readonly headers: Readonly<Record<string, string>>;
  /** what the distribution makes of a path before it looks for the file: the source of a CloudFront Function */
  readonly pathFunction: string | undefined;
}

export interface PublishedFiles {
  readonly directory: string;
  /** patterns of paths that are left out, and of those that are taken all the same */
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** what stands in the files for values of the deployment, and those values, written as in JSON */
  readonly markers: Readonly<Record<string, string>>;
}
