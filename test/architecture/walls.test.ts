import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, ownModules, repository, type Report } from './cruise';
import { sourceFiles } from './source-files';

let found: Report;
let files: readonly string[];

beforeAll(async () => {
  files = sourceFiles().filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
  found = await cruise(repository);
}, 120_000);

describe('the walls between the rooms', () => {
  test('were looked at in every file there is', () => {
    // Without a parser for TypeScript, dependency-cruiser sees no module and passes.
    const seen = new Set(ownModules(found).map(({ source }) => source));
    const missed = files.filter((file) => !seen.has(file));
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
  const reachesPorts = (file: string, known: ReadonlySet<string>): boolean =>
    dependenciesOf(file).some((target) => target.startsWith('core/ports/') || known.has(target));

  function dependenciesOf(file: string): string[] {
    const module = ownModules(found).find(({ source }) => source === file);
    return module?.dependencies.map(({ resolved }) => resolved) ?? [];
  }

  /** Files of the stages that ask for ports, themselves or through another such file. */
  function actingFiles(): ReadonlySet<string> {
    const inStages = ownModules(found)
      .map(({ source }) => source)
      .filter((file) => stages.test(file));
    const acting = new Set<string>();
    for (let before = -1; before !== acting.size;) {
      before = acting.size;
      for (const file of inStages) if (reachesPorts(file, acting)) acting.add(file);
    }
    return acting;
  }

  /** Those that the table binds: what a surface may call. */
  const boundFiles = (): string[] =>
    dependenciesOf('core/create-use-cases.ts').filter((file) => stages.test(file));

  const importsOf = (targets: ReadonlySet<string>, from: (file: string) => boolean): string[] =>
    ownModules(found)
      .filter(({ source }) => from(source))
      .flatMap(({ source, dependencies }) =>
        dependencies
          .filter(({ resolved }) => targets.has(resolved))
          .map(({ resolved }) => `${source} → ${resolved}`),
      );

  test('of one stage is not called by another: it reaches it through an event', () => {
    const bound = new Set(boundFiles());
    const crossings = importsOf(bound, (file) => stages.test(file)).filter((line) => {
      const [source = '', target = ''] = line.split(' → ');
      return stages.exec(source)?.[1] !== stages.exec(target)?.[1];
    });
    expect(bound.size).toBeGreaterThan(20);
    expect(crossings).toEqual([]);
  });

  test('is not imported by pages, keepers, contracts or the kernel; they use rules', () => {
    const outside = /^(tabs|graph|storage|documents|solver|core\/(kernel|contracts|ports))\//;
    expect(importsOf(actingFiles(), (file) => outside.test(file))).toEqual([]);
  });

  test('is named by a verb and what it acts on', () => {
    const oneWord = boundFiles().filter((file) => !/[a-z]-[a-z]/.test(file.split('/').at(-1) ?? ''));
    expect(oneWord).toEqual([]);
  });
});

test('the rooms that the rules name are there', () => {
  const absent = ['core', 'graph', 'storage', 'bot', 'functions', 'tabs', 'local', 'test'].filter(
    (room) => !existsSync(join(repository, room)),
  );
  expect(absent).toEqual([]);
});
