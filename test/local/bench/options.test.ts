import { OptionsRefused, readOptions, sizesOf } from '../../../local/bench/options';

test('measures in full unless told to be short', () => {
  expect(readOptions([])).toEqual({ short: false });
  expect(readOptions(['--short'])).toEqual({ short: true });
});

test('refuses what it does not know, and says how it is used', () => {
  expect(() => readOptions(['--quick'])).toThrow(OptionsRefused);
  expect(() => readOptions(['short'])).toThrow('npm run bench -- [--short]');
});

test('measures in full what the targets name', () => {
  const { members, applications, together } = sizesOf({ short: false });
  expect({ members, applications, together }).toEqual({
    members: 12,
    applications: 40,
    together: { members: 20, applications: 40 },
  });
});
