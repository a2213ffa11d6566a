import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeWhole } from './bundle.ts';
import { type MailTheme, mailThemes } from './mail-themes.ts';
import { mailLooks, mailPreviews, mailSamples, portalThemes } from './paths.ts';

interface Preview {
  readonly html: string;
}
interface Parts {
  mailSampleParts(folder: string): Promise<{ shopName: string; pictures: Record<string, string> }>;
}
interface Samples {
  previews(theme: MailTheme, shopName: string): readonly Preview[];
}

/** Writes every mail of every theme with sample data, pictures included, for local to show. */
export async function bundleMails(): Promise<void> {
  const parts: Parts = await import(pathToFileURL(mailLooks).href);
  const samples: Samples = await import(pathToFileURL(mailSamples).href);
  for (const [name, theme] of Object.entries(await mailThemes())) {
    const { shopName, pictures } = await parts.mailSampleParts(join(portalThemes, name));
    const mails = samples.previews(theme, shopName).map((mail) => ({
      ...mail,
      html: Object.entries(pictures).reduce(
        (html, [path, held]) => html.replaceAll(new RegExp(`src="[^"]*/${path}"`, 'g'), `src="${held}"`),
        mail.html,
      ),
    }));
    const file = join(mailPreviews, `${name}.json`);
    await writeWhole(file, Buffer.from(JSON.stringify(mails)), `${file}.${process.pid}`);
  }
}
