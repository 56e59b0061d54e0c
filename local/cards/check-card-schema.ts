import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import * as z from 'zod/mini';

const Index = z.record(z.string(), z.string());

/**
 * A check of cards against the schema of what Teams accepts, part by part, so that a fault names the part.
 * @param contracts folder that holds «adaptive-cards»
 * @returns a function that answers the faults of one card; empty for a good one
 */
export function openCardSchema(contracts: string): (card: unknown) => readonly string[] {
  const folder = join(contracts, 'adaptive-cards');
  const schema: unknown = JSON.parse(readFileSync(join(folder, 'teams-cards-2.0.16.schema.json'), 'utf8'));
  const index = Index.parse(
    JSON.parse(readFileSync(join(folder, 'teams-cards-2.0.16.type-index.json'), 'utf8')),
  );
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addSchema(z.record(z.string(), z.unknown()).parse(schema), 'cards');
  const checks = new Map<string, ValidateFunction>();

  function checkOf(type: string): ValidateFunction | undefined {
    const name = index[type];
    if (name === undefined) return undefined;
    const known = checks.get(name) ?? ajv.compile({ $ref: `cards#/definitions/${name}` });
    checks.set(name, known);
    return known;
  }

  function faultsIn(value: unknown, at: string): readonly string[] {
    if (Array.isArray(value)) return value.flatMap((each, place) => faultsIn(each, `${at}[${place}]`));
    if (typeof value !== 'object' || value === null) return [];
    const inside = Object.entries(value)
      .filter(([name]) => name !== 'data')
      .flatMap(([name, each]) => faultsIn(each, `${at}.${name}`));
    // A fault inside a part shows in every part around it, as «none of forty fits»: the innermost says most.
    if (inside.length > 0) return inside;
    return 'type' in value && typeof value.type === 'string' ? ownFaults(value, value.type, at) : [];
  }

  function ownFaults(value: object, type: string, at: string): readonly string[] {
    const check = checkOf(type);
    if (check === undefined) return [`${at}: Teams knows no ${type}`];
    if (check(value)) return [];
    return (check.errors ?? []).map(
      ({ instancePath, message }) => `${at}${instancePath}: ${type} ${message ?? ''}`,
    );
  }

  return (card) => faultsIn(card, '');
}
