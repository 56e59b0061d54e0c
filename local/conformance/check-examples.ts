import { runDocumentedExamples } from './graph-examples/documented-examples';
import type { Findings } from './finding';

/** The local Graph server answers every documented example as the real one would. */
export async function checkExamples(examples: string, openApi: string): Promise<Findings> {
  const outcomes = await runDocumentedExamples(examples, openApi);
  return {
    part: 'Documented Graph examples',
    checked: outcomes.length,
    faults: outcomes.flatMap(({ id, differences }) =>
      differences.map((difference) => `${id}: ${difference}`),
    ),
  };
}
