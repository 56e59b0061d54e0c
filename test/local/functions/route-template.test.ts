import { matchRoute, parseRoute, precedence } from '../../../local/functions/route-template';

const match = (template: string, path: string) => matchRoute(parseRoute(template), path);

describe('a route template', () => {
  test.each([
    ['rounds/{id:guid}', 'rounds/0b5a6d0e-1111-4111-8111-111111111111', true],
    ['rounds/{id:guid}', 'rounds/12', false],
    ['a/{n:int}', 'a/-5', true],
    ['a/{n:int}', 'a/5x', false],
    ['a/{w:alpha}', 'a/abc', true],
    ['a/{w:alpha}', 'a/ab1', false],
    ['a/{w:length(3)}', 'a/abc', true],
    ['a/{w:length(3)}', 'a/abcd', false],
    ['a/{w:length(2,3)}', 'a/abc', true],
    ['a/{w:minlength(2):maxlength(3)}', 'a/abcd', false],
    ['a/{n:range(1,9)}', 'a/10', false],
    ['a/{w:regex(^x+$)}', 'a/xx', true],
    ['a/{b:bool}', 'a/true', true],
    ['a/{w}', 'a', false],
    ['a/{w}', 'a/', false],
    ['a/{w?}', 'a', true],
    ['a/{w}', 'a/b/c', false],
    ['a', 'a/', true],
  ])('%s and %s: %s', (template, path, fits) => {
    expect(match(template, path) !== undefined).toBe(fits);
  });

  test.each(['a/{', 'a/{x:nonsense}', 'a/{x y}'])('that cannot be read is refused: %s', (template) => {
    expect(() => parseRoute(template)).toThrow();
  });

  test('never lets an encoded slash become a part of its own', () => {
    expect(match('a/{w}', 'a/b%2Fc')).toEqual({ w: 'b/c' });
  });

  test('is sorted before a less specific one', () => {
    const sorted = ['a/{*rest}', 'a/{w}', 'a/b', 'a/{n:int}']
      .map(parseRoute)
      .sort((one, other) => precedence(one).localeCompare(precedence(other)));
    expect(sorted.map(({ text }) => text)).toEqual(['a/b', 'a/{n:int}', 'a/{w}', 'a/{*rest}']);
  });
});
