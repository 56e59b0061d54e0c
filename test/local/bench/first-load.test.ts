import { firstFiles } from '../../../local/bench/first-load';

const table = {
  'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js', imports: ['_deep.js'] },
  '_deep.js': { file: 'assets/deep.js', imports: ['_shared.js'] },
  'page.tsx': { file: 'assets/page.js', imports: ['_shared.js'] },
  'style.css': { file: 'assets/style.css' },
};

test('counts the entry and all that it imports, each once, and no page that is loaded later', () => {
  expect(firstFiles(table)).toEqual(['assets/index.js', 'assets/shared.js', 'assets/deep.js']);
});

test('says so when the build has no entry', () => {
  expect(() => firstFiles({ 'page.tsx': { file: 'assets/page.js' } })).toThrow('no entry');
});
