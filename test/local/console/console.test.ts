import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { messageKinds } from '#domain/events.ts';
import { html, textOf } from '#local/console/html.ts';
import { places } from '#local/console/places.ts';
import { mail, sendRawEmail } from './a-console.ts';
import { started } from './started.ts';

/** fetch sets Host itself; this one says what it is told. */
function rawStatus(
  url: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/local`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}

describe('console', () => {
  test('every page answers as HTML and as JSON, by header or by ending', async () => {
    const { get } = await started();
    const paths = places.flatMap(({ pages }) => pages.map(({ href }) => href));
    expect(paths.length).toBeGreaterThan(8);
    for (const path of paths) {
      const page = await get(path);
      expect([path, page.status, page.headers.get('content-type')]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
      expect(await page.text()).toContain('<h1>');
      const byEnding = await (await get(`${path}.json`)).text();
      const byHeader = await (await get(path, { accept: 'application/json' })).text();
      expect(JSON.parse(byEnding)).toEqual(JSON.parse(byHeader));
    }
  });

  test('the sample shop shows a picture of every article that it names, and of no other', async () => {
    const { get } = await started();
    const page = await (await get('/local/shop')).text();
    const pictures = [...page.matchAll(/src="([^"]+)"/g)].map(([, src = '']) => src);
    expect(pictures.length).toBeGreaterThan(100);
    for (const src of pictures) {
      const picture = await get(src);
      expect([src, picture.status, picture.headers.get('content-type')]).toEqual([
        src,
        200,
        'image/svg+xml; charset=utf-8',
      ]);
      expect(await picture.text()).toMatch(/^<svg .*<title>[^<]+, [^<]+<\/title>.*<\/svg>$/s);
    }
    expect((await get('/local/shop/pictures/KL-2041-GRN-M.svg')).status).toBe(200);
    for (const name of ['KL-2041-ROD.svg', 'KL-2041-GRN', 'XX-0000-GRN.svg', '..%2f..%2fmain.ts', '']) {
      expect([name, (await get(`/local/shop/pictures/${name}`)).status]).toEqual([name, 404]);
    }
  });

  test('a mail shows its text, its attachments and its HTML in a frame that runs nothing', async () => {
    const { get, mailbox } = await started();
    await mailbox.handle(sendRawEmail(mail));
    const path = `/local/mail/${mailbox.list(1)[0]?.id}`;

    const page = await (await get(path)).text();
    expect(page).toContain('Your label &lt;b&gt;');
    expect(page).toContain('Here is your label.');
    expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    const frame = await get(`${path}/html`);
    expect(frame.headers.get('content-security-policy')).toMatch(
      /^sandbox allow-popups .*default-src 'none'/,
    );
    const label = await get(`${path}/attachments/0`);
    expect(await label.text()).toBe('%PDF-1.7 label');
    expect(label.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''label.pdf");
    expect(await (await get(`${path}.eml`)).text()).toBe(mail);
    expect((await get(`${path}/attachments/1`)).status).toBe(404);
  });

  test('every mail is there in each theme and language, by day and by night, with its text', async () => {
    const { get } = await started();
    const list = await (await get('/local/mailbox')).text();
    for (const kind of [...messageKinds, 'withdrawal-receipt']) {
      expect(list).toContain(`/local/mailbox/provbutik/${kind}"`);
      expect(list).toContain(`/local/mailbox/norrsken/${kind}"`);
    }
    const page = await (await get('/local/mailbox/norrsken/label')).text();
    expect(page).toContain('Hejsan!');
    expect(page).toContain('Hi there,');
    const path = '/local/mailbox/norrsken/label/sv';
    const [day, night] = [await get(`${path}/light`), await get(`${path}/dark`)];
    expect(day.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/);
    expect(await day.text()).toContain('@media not all');
    const dark = await night.text();
    expect(dark).toContain('@media all');
    expect(dark).toMatch(/<img src="data:image\/png;base64,/);
    for (const wrong of [
      'norrsken/nothing',
      '..%2f..%2fpackage/label',
      `norrsken/label/da/light`,
      'norrsken/label/sv/blue',
    ]) {
      expect((await get(`/local/mailbox/${wrong}`)).status).toBe(404);
    }
  });

  test('the clock moves by a duration, to a time, and to the next due thing', async () => {
    const { post, kernel } = await started();
    const start = kernel.clock.now();

    const moved = await post('/local/clock', { advance: 'next' });
    expect(await moved.json()).toMatchObject({
      now: new Date(start + 3_600_000).toISOString(),
      nextDue: null,
    });
    await post('/local/clock', { advance: '14d12h' });
    expect(kernel.clock.now()).toBe(start + 3_600_000 + 14.5 * 86_400_000);
    await post('/local/clock', { to: '2027-01-01T00:00:00Z' });
    expect(kernel.clock.now()).toBe(Date.parse('2027-01-01T00:00:00Z'));
  });

  test('a form moves the clock and leads back to the page', async () => {
    const { form, kernel } = await started();
    const answer = await form('/local/clock', { to: '2026-12-24T18:00' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/local/clock']);
    expect(kernel.clock.now()).toBe(Date.parse('2026-12-24T18:00:00Z'));
  });

  test('time that is past or is no time is a 400 and nothing moves', async () => {
    const { post, kernel } = await started();
    const start = kernel.clock.now();
    for (const body of [
      { to: '2020-01-01T00:00:00Z' },
      { advance: 'soon' },
      { advance: '-1d' },
      { to: 'x' },
      {},
      [],
      { advance: '9999999999w' },
    ]) {
      const answer = await post('/local/clock', body);
      expect([body, answer.status]).toEqual([body, 400]);
      expect(await answer.json()).toMatchObject({ error: 'BadRequest' });
    }
    expect(kernel.clock.now()).toBe(start);
  });

  test('faults are set by JSON and by form, and a rate that is none is refused', async () => {
    const { faults, form, post } = await started();
    await post('/local/faults', { throttle: 0.25 });
    await form('/local/faults', { transactionConflict: '0.5', throttle: '0.25', lostAnswer: '0' });
    expect(faults.rates()).toEqual({ transactionConflict: 0.5, throttle: 0.25, lostAnswer: 0 });
    expect((await post('/local/faults', { throttle: 2 })).status).toBe(400);
    expect((await post('/local/faults', { gravity: 1 })).status).toBe(400);
  });

  test('other names for this address see nothing, and other pages change nothing', async () => {
    const { url, get, post, kernel } = await started();
    const { port } = new URL(url);
    const start = kernel.clock.now();

    expect(await rawStatus(url, { host: `evil.example:${port}` })).toBe(403);
    expect(await rawStatus(url, { host: `localhost.evil.example` })).toBe(403);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      expect(await rawStatus(url, { host })).toBe(200);
    for (const origin of ['https://evil.example', 'null', `http://localhost:${port}`]) {
      expect((await post('/local/clock', { advance: '1h' }, { origin })).status).toBe(403);
    }
    expect(kernel.clock.now()).toBe(start);
    expect((await post('/local/clock', { advance: '1h' }, { origin: url })).status).toBe(200);
    expect((await get('/local/nothing')).status).toBe(404);
  });

  test('everything else goes to the api', async () => {
    const { get } = await started();
    for (const path of ['/', '/locals', '/returns/local'])
      expect(await (await get(path)).text()).toBe('from the api');
  });

  test('what is put into markup is escaped, markup itself is not', () => {
    const name = `<i title="x">'&`;
    expect(textOf(html`<p>${name}${html`<b>${1}</b>`}${[html`<br>`, undefined, false]}</p>`)).toBe(
      '<p>&lt;i title=&quot;x&quot;&gt;&#39;&amp;<b>1</b><br></p>',
    );
  });
});
