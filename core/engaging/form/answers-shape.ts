import * as z from 'zod/mini';

/** What an answer may look like, as it comes over a wire or out of a row: its rules are the form's. */
const answerShape = z.union([
  z.string().check(z.maxLength(20_000)),
  z.number(),
  z.array(z.string().check(z.maxLength(200))).check(z.maxLength(60)),
  z
    .array(z.strictObject({ what: z.string().check(z.maxLength(500)), pence: z.int() }))
    .check(z.maxLength(60)),
  z
    .array(
      z.strictObject({
        file: z.string().check(z.maxLength(100)),
        name: z.string().check(z.maxLength(255)),
        bytes: z.int().check(z.nonnegative()),
      }),
    )
    .check(z.maxLength(20)),
]);

/** Answers by question id. */
export const answersShape = z.record(z.string().check(z.maxLength(100)), answerShape);
