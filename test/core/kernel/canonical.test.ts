import fc from 'fast-check';
import { canonicalJson } from '../../../core/kernel/canonical';
import { hashOf } from '../../../core/kernel/hash';

describe('canonical JSON', () => {
  it('does not depend on the order in which members were added', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, 'x'], c: null } })).toBe('{"a":{"c":null,"d":[1,"x"]},"b":1}');
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const isSame = canonicalJson(JSON.parse(canonicalJson(value))) === canonicalJson(value);
        expect(isSame).toBe(true);
      }),
    );
  });

  it('hashes an absent member like one that was never there', () => {
    expect(hashOf({ a: 1, b: undefined })).toBe(hashOf({ a: 1 }));
    expect(hashOf('')).toBe('12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126');
  });
});
