import { networkOf } from '../../../functions/public/network';

const key = 'a-rate-key-for-tests-of-thirty-two-let';

test('only what the platform itself added last is believed', () => {
  const real = networkOf('203.0.113.7:51000', key);
  expect(networkOf('198.51.100.1, 203.0.113.7:51000', key)).toBe(real);
  expect(networkOf('203.0.113.7, 198.51.100.1', key)).not.toBe(real);
});

test.each([
  ['203.0.113.7', '203.0.113.250:443', true],
  ['203.0.113.7', '203.0.114.7', false],
  ['::ffff:203.0.113.7', '203.0.113.9', true],
  ['2001:db8:1:2::5', '[2001:db8:1:2:aaaa::1]:443', true],
  ['2001:db8:1:2::5', '2001:0db8:0001:0002:0:0:0:9', true],
  ['2001:db8:1:2::5', '2001:db8:1:3::5', false],
  ['2001:db8::5', '2001:db8::ffff:5', true],
])('%s and %s are one network: %p', (one, other, same) => {
  expect(networkOf(one, key) === networkOf(other, key)).toBe(same);
});

test('the address itself is nowhere in it, and another key gives another name', () => {
  expect(networkOf('203.0.113.7', key)).not.toContain('203');
  expect(networkOf('203.0.113.7', key)).not.toBe(networkOf('203.0.113.7', `${key}x`));
});
