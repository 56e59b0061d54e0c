import { isEmail, isHostName, sameAddress } from '../../../core/kernel/is-email';

describe('an e-mail address', () => {
  it.each(['a@b.org', "first.o'neil+chest@charity.org.uk", 'x@例え.jp', 'a@xn--r8jz45g.jp'])(
    'is %j',
    (text) => expect(isEmail(text)).toBe(true),
  );

  it.each([
    '',
    '@b.org',
    'a@b',
    'a b@c.org',
    'a@c.org,d@e.org',
    'a@c.org\nBcc: d@e.org',
    '<a@c.org>',
    'a.@b.org',
  ])('is not %j', (text) => expect(isEmail(text)).toBe(false));

  it('is no longer than mail can carry', () => {
    expect(isEmail(`${'a'.repeat(310)}@b.org`)).toBe(true);
    expect(isEmail(`${'a'.repeat(320)}@b.org`)).toBe(false);
    expect(isHostName(`${'a'.repeat(64)}.org`)).toBe(false);
    expect(isHostName(`${'a.'.repeat(126)}org`)).toBe(false);
  });

  it('is the same in capitals, and nobody’s is nobody else’s', () => {
    expect(sameAddress(' A@b.org', 'a@B.org ')).toBe(true);
    expect(sameAddress(undefined, undefined)).toBe(false);
  });
});
