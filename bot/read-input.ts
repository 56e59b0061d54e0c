import type * as z from 'zod/mini';
import { done, refuse, type Outcome } from '../core/kernel/outcome';
import type { FieldFault, FieldFaultKind } from '../core/kernel/refusal';

const kinds: Readonly<Record<string, FieldFaultKind>> = {
  too_small: 'missing',
  too_big: 'too-long',
  unrecognized_keys: 'unknown-field',
  invalid_value: 'not-a-choice',
  invalid_union: 'not-a-choice',
  invalid_format: 'not-a-choice',
};

/** What a card sent as the input of a use case, or invalid-input naming each faulty field (never its value). */
export function readInput<Input>(
  schema: z.ZodMiniType<Input>,
  value: Readonly<Record<string, unknown>>,
): Outcome<Input> {
  const read = schema.safeParse(value);
  if (read.success) return done(read.data);
  const faults = read.error.issues.map((issue): FieldFault => {
    const field = String(issue.path[0] ?? 'input');
    return { field, fault: value[field] === undefined ? 'missing' : (kinds[issue.code] ?? 'wrong-type') };
  });
  return refuse({ code: 'invalid-input', faults });
}
