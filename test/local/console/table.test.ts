import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionsAbout, tableQuestions } from '#local/console/table-questions.ts';
import { tableReader } from '#local/console/table-reader.ts';
import { quoted, tableOf } from '../../architecture/pages.ts';
import { aDirectory, aStream, fine, removeDirectory, returnsTable } from '../dynamodb/support.ts';
import { started } from './started.ts';

const directory = aDirectory();
let stream: Awaited<ReturnType<typeof aStream>>;

beforeAll(async () => {
  stream = await aStream(directory, [], () => fine);
  const s = (S: string) => ({ S });
  await stream.put('RETURN#R1', 'HEAD', {
    entity: s('return'),
    state: s('open'),
    head: { M: { returnId: s('R1'), orderNumber: s('A-1'), customerId: s('kund-1'), note: s('<b>') } },
  });
  await stream.put('RETURN#R1', 'LINES#0000', { entity: s('return-lines') });
  await stream.put('RETURN#R1', 'WAIT#scan', { entity: s('wait'), token: s('AAAA-token') });
  await stream.put('CUSTOMER#kund-1', 'IDENTITY', {
    entity: s('identity'),
    identity: { M: { email: s('kund-1@example.com') } },
  });
  for (let at = 0; at < 60; at += 1) {
    await stream.put('ORDER#A-1', `RETURN#R${String(at).padStart(2, '0')}`, { entity: s('return-link') });
  }
});

afterAll(async () => {
  await stream.close();
  removeDirectory(directory);
});

const console = () => started(tableReader(stream.engine.client, [returnsTable]));

describe('the questions', () => {
  test('are those of the table’s page, each with its keys', () => {
    const rows = tableOf('docs/table.md', '## Questions');
    const questions = tableQuestions();
    expect(questions.map(({ key }) => key)).toEqual(rows.map(([, , , key]) => quoted(key)[0]));
    expect(questions.find(({ key }) => key === 'returnKeys.event')).toEqual({
      key: 'returnKeys.event',
      text: 'one event',
      within: 'How did it get there?',
      pk: 'RETURN#<returnId>',
      sk: { from: 'EVENT#<sequence>', to: 'EVENT#<sequence>' },
      index: undefined,
      needs: ['returnId', 'sequence'],
    });
    expect(questionsAbout(questions, 'trackingNumber').map(({ key }) => key)).toEqual(['parcelKey']);
  });

  test('all stand on the page, and one asked with what it needs is answered', async () => {
    const { page, json } = await console();
    const shown = await page('/local/table');
    for (const { text, within } of tableQuestions()) if (within === undefined) expect(shown).toContain(text);

    const path = '/local/table/returnKeys.caseRange?returnId=R1';
    expect((await json(path)).items).toMatchObject([{ sk: 'HEAD' }, { sk: 'LINES#0000' }]);
    const answer = await page(path);
    expect(answer).toContain('&lt;b&gt;');
    expect(answer).toContain('href="/local/table/orderKeys.orderRange?orderNumber=A-1"');
    expect(answer).toContain('href="/local/returns/R1"');
    expect((await json('/local/table/returnKeys.caseRange')).items).toEqual([]);
    expect((await json('/local/table/returnKeys.caseRange?returnId=none')).items).toEqual([]);
    expect(await json('/local/table/noKeys.atAll')).toMatchObject({ error: 'NotFound' });
  });
});

describe('what is kept back', () => {
  test('who a customer is stands under the question about the customer and nowhere else', async () => {
    const { page } = await console();
    const email = 'kund-1@example.com';
    expect(await page('/local/table/identityKey?customerId=kund-1')).toContain(email);
    for (const path of [
      '/local/table/raw?pk=CUSTOMER%23kund-1',
      '/local/table/raw.json?pk=CUSTOMER%23kund-1',
    ]) {
      const shown = await page(path);
      expect(shown).toContain('IDENTITY');
      expect(shown).not.toContain(email);
    }
  });

  test('a token stands nowhere', async () => {
    const { page } = await console();
    for (const path of [
      '/local/table/returnKeys.waitsRange?returnId=R1',
      '/local/table/raw.json?pk=RETURN%23R1',
      '/local/returns/R1',
      '/local/returns/R1.json',
    ]) {
      const shown = await page(path);
      expect(shown).toContain('WAIT#scan');
      expect(shown).not.toContain('AAAA-token');
    }
  });
});

describe('any key', () => {
  test('is read a page at a time, from either end, by how the sort key begins', async () => {
    const { json, page } = await console();
    const query = '/local/table/raw?pk=ORDER%23A-1';
    const first = await json(query);
    expect(first.items).toHaveLength(50);
    const rest = await json(`${query}&after=${String(first.after)}`);
    expect(rest).toMatchObject({ items: { length: 10, 0: { sk: 'RETURN#R50' } } });
    expect(await page(query)).toContain('Further items');
    expect((await json(`${query}&sk=RETURN%23R1`)).items).toHaveLength(10);
    expect((await json(`${query}&order=last+first`)).items).toMatchObject({ 0: { sk: 'RETURN#R59' } });
  });

  test('of an index is read as well', async () => {
    const { json, page } = await console();
    expect((await json('/local/table/raw?index=byState&pk=open')).items).toMatchObject([{ pk: 'RETURN#R1' }]);
    expect(await page('/local/table')).toContain('<option>byState</option>');
  });

  test('that cannot be is refused by name', async () => {
    const { get } = await console();
    const elsewhere = Buffer.from('{"state":"open"}').toString('base64url');
    for (const query of [
      'table=none&pk=a',
      'index=none&pk=a',
      'pk=ORDER%23A-1&after=nowhere',
      `pk=a&after=${elsewhere}`,
    ]) {
      const answer = await get(`/local/table/raw.json?${query}`);
      expect([query.slice(0, 20), answer.status]).toEqual([query.slice(0, 20), 400]);
      expect(await answer.json()).toMatchObject({ error: 'BadRequest' });
    }
  });
});
