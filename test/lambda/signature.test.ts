import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { type SigningKeys, signedMessage, verifySignature } from '#lambda/signature.ts';

const secret = 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const key = new Uint8Array(Buffer.from(secret, 'base64'));
const other = new Uint8Array(Buffer.from('an other key that nobody here knows'));
const atMs = 1_614_265_330_000;
/** the vector of the specification */
const vector = {
  'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  'webhook-timestamp': '1614265330',
  'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const body = Buffer.from('{"test": 2432232314}');

const always = (...keys: Uint8Array[]): SigningKeys => ({
  keys: async () => keys,
  freshKeys: async () => keys,
});

function verify(over: Partial<typeof vector> = {}, signing = always(key), now = atMs, bytes = body) {
  return verifySignature(signedMessage({ ...vector, ...over }), bytes, signing, now);
}

describe('a signature', () => {
  test('of the specification holds', async () => {
    await expect(verify()).resolves.toBeUndefined();
  });

  test('holds while a key is replaced, by the new one and by the old one', async () => {
    await expect(verify({}, always(other, key))).resolves.toBeUndefined();
    await expect(verify({}, always(key, other))).resolves.toBeUndefined();
  });

  test('holds when one of several does, whatever versions stand beside it', async () => {
    const signatures = `v1a,xxxx v1,AAAA ${vector['webhook-signature']} v2,yyyy`;
    await expect(verify({ 'webhook-signature': signatures })).resolves.toBeUndefined();
  });

  test('by a key that was rotated in a moment ago holds after one look at the secret', async () => {
    let looks = 0;
    const rotated: SigningKeys = {
      keys: async () => [other],
      freshKeys: async () => {
        looks += 1;
        return [key, other];
      },
    };
    await expect(verify({}, rotated)).resolves.toBeUndefined();
    expect(looks).toBe(1);
  });

  test.each([
    [-300, undefined],
    [300, undefined],
    [-301, 'SignatureExpired'],
    [301, 'SignatureExpired'],
  ])('%i seconds from now: %s', async (seconds, refused) => {
    const outcome = verify({}, always(key), atMs + seconds * 1000);
    if (refused === undefined) await expect(outcome).resolves.toBeUndefined();
    else await expect(outcome).rejects.toMatchObject({ name: refused });
  });

  test('that is old and forged is forged: age is told to those who signed', async () => {
    await expect(verify({}, always(other), atMs + 900_000)).rejects.toMatchObject({
      name: 'SignatureInvalid',
    });
  });

  test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('without %s is missing', (header) => {
    const { [header]: _, ...rest } = { ...vector } as Record<string, string>;
    expect(() => signedMessage(rest)).toThrow(expect.objectContaining({ name: 'SignatureMissing' }));
  });

  test.each([
    ['webhook-timestamp', '1614265330x'],
    ['webhook-timestamp', '1e9'],
    ['webhook-timestamp', '-1'],
    ['webhook-id', 'a b'],
    ['webhook-id', 'x'.repeat(129)],
  ])('whose %s is %s is invalid', (header, value) => {
    expect(() => signedMessage({ ...vector, [header]: value })).toThrow(
      expect.objectContaining({ name: 'SignatureInvalid' }),
    );
  });

  test.each(['v1,', 'v1', '', 'v1,!!!!', 'g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='])(
    'that reads "%s" never holds',
    async (signature) => {
      const outcome = async () => verify({ 'webhook-signature': signature });
      await expect(outcome()).rejects.toMatchObject({
        name: expect.stringMatching(/^Signature(Invalid|Missing)$/),
      });
    },
  );

  test('made by the library of Standard Webhooks holds for any text, and for no other text', async () => {
    const library = new Webhook(secret);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (text, suffix) => {
        const signature = library.sign('msg_1', new Date(atMs), text);
        const message = signedMessage({ ...vector, 'webhook-id': 'msg_1', 'webhook-signature': signature });
        await verifySignature(message, Buffer.from(text), always(key), atMs);
        fc.pre(suffix !== '');
        await expect(
          verifySignature(message, Buffer.from(text + suffix), always(key), atMs),
        ).rejects.toMatchObject({ name: 'SignatureInvalid' });
      }),
    );
  });

  test('covers the bytes as they came, also those that are no text', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x80]);
    const replaced = Buffer.from(bytes.toString('utf8'));
    const signature = new Webhook(secret).sign(
      vector['webhook-id'],
      new Date(atMs),
      replaced.toString('utf8'),
    );
    await expect(verify({ 'webhook-signature': signature }, always(key), atMs, bytes)).rejects.toMatchObject({
      name: 'SignatureInvalid',
    });
  });
});
