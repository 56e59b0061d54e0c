import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, ownModules, repository, type Report } from './cruise';
import { sourceFiles } from './source-files';

let found: Report;

beforeAll(async () => {
  found = await cruise(repository);
}, 120_000);

describe('the walls between the rooms', () => {
  test('were looked at in every file there is', () => {
    // Without a parser for TypeScript, dependency-cruiser sees no module and passes.
    const seen = new Set(ownModules(found).map(({ source }) => source));
    const missed = sourceFiles().filter(
      (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !seen.has(file),
    );
    expect(missed).toEqual([]);
    expect(seen.size).toBeGreaterThan(100);
  });

  test('are crossed nowhere, and there is no circle', () => {
    const crossings = found.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(crossings).toEqual([]);
  });
});

describe('a use case', () => {
  const stages = /^core\/(founding|developing|engaging|assessing|awarding|evaluating)\//;

  /** A file of a stage that asks for ports, itself or through another such file of its stage. */
  function useCases(): ReadonlySet<string> {
    const inStages = ownModules(found).filter(({ source }) => stages.test(source));
    const cases = new Set<string>();
    const reaches = (targets: readonly string[]): boolean =>
      targets.some((target) => target.startsWith('core/ports/') || cases.has(target));
    for (let before = -1; before !== cases.size;) {
      before = cases.size;
      for (const { source, dependencies } of inStages) {
        if (reaches(dependencies.map(({ resolved }) => resolved))) cases.add(source);
      }
    }
    return cases;
  }

  test('is imported by its own stage and by the table of use cases only', () => {
    const cases = useCases();
    const crossings = ownModules(found)
      .filter(({ source }) => !source.startsWith('test/') && !/^core\/[^/]+\.ts$/.test(source))
      .flatMap(({ source, dependencies }) =>
        dependencies
          .filter(({ resolved }) => cases.has(resolved))
          .filter(({ resolved }) => stages.exec(source)?.[1] !== stages.exec(resolved)?.[1])
          .map(({ resolved }) => `${source} → ${resolved}`),
      );
    expect(cases.size).toBeGreaterThan(10);
    expect(crossings).toEqual([]);
  });

  test('is named by a verb, so that what may write can be seen in a list of files', () => {
    const oneWord = [...useCases()].filter((file) => !/[a-z]-[a-z]/.test(file.split('/').at(-1) ?? ''));
    expect(oneWord).toEqual([]);
  });
});

test('the rooms that the rules name are there', () => {
  const absent = ['core', 'graph', 'storage', 'bot', 'functions', 'tabs', 'local', 'test'].filter(
    (room) => !existsSync(join(repository, room)),
  );
  expect(absent).toEqual([]);
});
