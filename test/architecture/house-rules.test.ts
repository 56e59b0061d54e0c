import { repositoryFiles, sourceFiles, textOf } from './source-files';

const longest = 250;
const isOurs = (file: string): boolean => !file.startsWith('test/architecture/');

const findings = (files: readonly string[], pattern: RegExp): string[] =>
  files.filter(isOurs).flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, place) =>
        pattern.test(line) ? [`${file}:${place + 1} ${line.trim().slice(0, 100)}`] : [],
      ),
  );

const typeScript = sourceFiles().filter((file) => /\.tsx?$/.test(file));

describe('the size of things', () => {
  const lengths = sourceFiles().map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }));

  test(`no source file is longer than ${longest} lines`, () => {
    expect(lengths.filter(({ lines }) => lines > longest)).toEqual([]);
  });

  test('half of all files are short', () => {
    const product = lengths
      .filter(({ file }) => !file.startsWith('test/'))
      .map(({ lines }) => lines)
      .toSorted((one, other) => one - other);
    expect(product[Math.floor(product.length / 2)]).toBeLessThanOrEqual(70);
  });
});

describe('no file', () => {
  test('silences a check without saying why', () => {
    const silencers =
      /((oxlint|eslint)-disable|@ts-(ignore|expect-error|nocheck)|prettier-ignore)(?!.* -- \w)/;
    expect(findings(sourceFiles(), silencers)).toEqual([]);
  });

  test('forces one type into another', () => {
    expect(findings(typeScript, /\bas unknown as\b/)).toEqual([]);
  });

  test('leaves something for later', () => {
    expect(findings(sourceFiles(), /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });

  test('skips a test for good, or runs one alone', () => {
    const tests = typeScript.filter((file) => file.startsWith('test/'));
    expect(
      findings(tests, /\b(test|it|describe)\.(only|todo)\b|\b(xit|xtest|xdescribe|fit|fdescribe)\(/),
    ).toEqual([]);
  });

  test('names a package registry', () => {
    const registries =
      /registry\.npmjs|registry\.yarnpkg|npm\.pkg\.github|pkgs\.dev\.azure|_authToken|\.jfrog\.io/;
    const files = repositoryFiles().filter((file) =>
      /\.(ts|tsx|mjs|cjs|js|json|yml|yaml|sh|md)$|npmrc$|\.ci\/run$/.test(file),
    );
    expect(findings(files, registries)).toEqual([]);
  });

  test('of the lock file says where a package was fetched', () => {
    const packages: Record<string, { resolved?: string }> = JSON.parse(textOf('package-lock.json')).packages;
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

test('every version of a package is exact', () => {
  const file = JSON.parse(textOf('package.json'));
  const all = {
    ...file.dependencies,
    ...file.devDependencies,
    ...file.optionalDependencies,
    ...file.overrides,
  };
  const loose = Object.entries(all).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
  );
  expect(loose).toEqual([]);
});

test('a folder has no file that only hands others on', () => {
  const barrels = typeScript.filter((file) => /(^|\/)index\.tsx?$/.test(file));
  expect(barrels).toEqual([]);
});
