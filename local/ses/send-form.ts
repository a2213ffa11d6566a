/** A request of SES's query protocol to send a raw mail, as far as it is more than the mail. */
export interface SendForm {
  raw: Buffer;
  source: string | undefined;
  destinations: string[];
  configurationSet: string | undefined;
  tags: Record<string, string[]>;
}

/** Reads the body of `SendRawEmail`. */
export function readSendForm(body: Buffer): SendForm {
  const form = new URLSearchParams(body.toString('utf8'));
  const tags: Record<string, string[]> = {};
  for (const [name, value] of form) {
    const place = /^Tags\.member\.(\d+)\.Name$/.exec(name)?.[1];
    if (place !== undefined) tags[value] = [form.get(`Tags.member.${place}.Value`) ?? ''];
  }
  return {
    raw: Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'),
    source: form.get('Source') ?? undefined,
    destinations: [...form]
      .filter(([name]) => name.startsWith('Destinations.member.'))
      .map(([, value]) => value),
    configurationSet: form.get('ConfigurationSetName') ?? undefined,
    tags,
  };
}
