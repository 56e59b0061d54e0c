import { existsSync } from 'node:fs';
import { catalogue } from '../../bot/cards/catalogue';
import { openCardSchema } from '../../local/cards/check-card-schema';
import { lintCard } from '../../local/cards/lint-card';

const contracts = process.env['CHEST_CONTRACTS'] ?? '../shared/contracts';
const checkSchema = existsSync(contracts) ? openCardSchema(contracts) : undefined;

describe.each(Object.entries(catalogue))('card %s', (_name, build) => {
  test('follows the rules that no schema knows', () => {
    expect(lintCard(build())).toEqual([]);
  });

  (checkSchema === undefined ? test.skip : test)('is what Teams accepts', () => {
    expect(checkSchema?.(build())).toEqual([]);
  });
});
