import * as z from 'zod/mini';
import { idPattern } from '../kernel/ids';
import { isInstant } from '../kernel/dates';
import { interestLevels } from '../assessing/interest';
import { voteOptions } from '../assessing/vote';
import { bands, evidenceSources, trends } from '../developing/need';
import { roles } from '../kernel/actor';

/** The parts that schemas of routes and cards are made of. Every object is strict: an unknown member is refused. */
export const id = z.string().check(z.regex(idPattern));
export const personKey = z.string().check(z.minLength(3), z.maxLength(100), z.regex(/^[a-z0-9.~-]+$/));
export const version = z.int().check(z.nonnegative());
export const pence = z.int().check(z.nonnegative(), z.maximum(10_000_000_000));
export const instant = z.string().check(z.refine(isInstant));
export const role = z.enum(roles);
export const interestLevel = z.enum(interestLevels);
export const voteOption = z.enum(voteOptions);
export const band = z.enum(bands);
export const trend = z.enum(trends);
export const evidence = z.enum(evidenceSources);

/** Text of 1 to `most` characters after trimming. */
export function words(most: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
}

/** Text that may be empty. */
export function maybeWords(most: number) {
  return z.string().check(z.trim(), z.maxLength(most));
}

/** A mark as JSON: a whole number 0 to 4 or «cannot-judge»; text digits are for cards only. */
export const mark = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal('cannot-judge'),
]);
