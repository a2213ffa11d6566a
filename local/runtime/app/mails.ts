/** What is told of mails that are sent under its name. */
export interface ConfigurationSetModel {
  name: string;
  /** what is told on the default bus: `bounce`, `complaint` */
  tells: string[];
}
