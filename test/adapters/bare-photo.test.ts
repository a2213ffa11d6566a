import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareDarkroom } from '#adapters/photo/bare-photo.ts';
import { Refusal } from '#domain/errors.ts';
import { aHeic, aJpeg, aMovingWebp, aPng, aWebp, secrets } from '../support/pictures.ts';

const clean = (bytes: Uint8Array) => bareDarkroom.clean(bytes);
const said = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const named = (name: string) => expect.objectContaining({ name });

describe.each([
  ['jpg', aJpeg()],
  ['png', aPng()],
  ['webp', aWebp()],
])('a picture of kind %s', (kind, picture) => {
  test('is kept without anything but what it shows', () => {
    for (const secret of secrets.slice(0, 3)) expect(said(picture)).toContain(secret);
    const { photoId, content } = clean(picture);
    expect(secrets.filter((secret) => said(content).includes(secret))).toEqual([]);
    expect(photoId).toMatch(new RegExp(`^[0-9a-f]{32}\\.${kind}$`));
  });

  test('is the same when it is sent again, and cleaning it again changes nothing', () => {
    const once = clean(picture);
    expect(clean(picture)).toEqual(once);
    expect(Buffer.compare(Buffer.from(clean(once.content).content), Buffer.from(once.content))).toBe(0);
  });

  test('cut off anywhere, it is refused or still without anything else', () => {
    for (let length = 0; length < picture.length; length += 1) {
      try {
        expect(
          secrets.some((secret) => said(clean(picture.subarray(0, length)).content).includes(secret)),
        ).toBe(false);
      } catch (error) {
        expect(error).toEqual(named('PhotoUnreadable'));
      }
    }
  });

  test('with any byte changed, nothing but a refusal by name comes of it', () => {
    const changed = fc.tuple(fc.nat(picture.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(changed, { minLength: 1, maxLength: 4 }), (changes) => {
        const broken = Buffer.from(picture);
        for (const [at, byte] of changes) broken[at] = byte;
        try {
          clean(broken);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

test('what shows itself stays: frames, tables, scans with what is in them, and what the colours mean', () => {
  const { content } = clean(aJpeg());
  const text = said(content);
  for (const kept of ['\xff\xdb', '\xff\xc2', '\xff\xc4', 'Adobe', '\x12\xff\x00\x34\xff\xd0\x56'])
    expect(text).toContain(kept);
  expect(text.match(/\xff\xda/g)).toHaveLength(2);
  expect(text.endsWith('\xff\xd9')).toBe(true);
});

test('a WebP says of itself that it has transparency and nothing else', () => {
  const content = Buffer.from(clean(aWebp()).content);
  expect(content.readUInt32LE(4)).toBe(content.length - 8);
  expect(content[20]).toBe(0x10);
  expect(said(content)).toContain('ALPH');
});

test.each([
  ['an empty file', Buffer.alloc(0)],
  ['a text that is called a picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a GIF', Buffer.from('GIF89a')],
  ['a moving WebP', aMovingWebp()],
  ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
])('%s is refused', (_, bytes) => {
  expect(() => clean(bytes)).toThrow(named('PhotoUnreadable'));
});

test('a HEIC is told apart, so that its sender knows what to do', () => {
  expect(() => clean(aHeic())).toThrow(expect.objectContaining({ data: { kind: 'heic' } }));
});

test('a picture that would fill the memory of whoever looks at it is refused', () => {
  expect(() => clean(aPng({ width: 60_000, height: 2 }))).toThrow(named('PhotoTooLarge'));
  expect(() => clean(aJpeg({ width: 10_000, height: 10_000 }))).toThrow(named('PhotoTooLarge'));
});
