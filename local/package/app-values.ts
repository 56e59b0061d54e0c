import { parseEnv } from 'node:util';

/** What the manifest leaves open, each with what it must look like. */
const forms = {
  TEAMS_APP_ID: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  APP_CLIENT_ID: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  BOT_APP_ID: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  TEAM_DOMAIN: /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
  ORGANISATION_NAME: /^.{1,32}$/,
  WEBSITE_URL: /^https:\/\/\S{1,2000}$/,
  PRIVACY_URL: /^https:\/\/\S{1,2000}$/,
  TERMS_URL: /^https:\/\/\S{1,2000}$/,
} as const;

type ValueName = keyof typeof forms;
export type AppValues = Readonly<Record<ValueName, string>>;

const names = Object.keys(forms) as readonly ValueName[];

/** Thrown when values are missing or cannot be right; the message names them all. */
export class ValuesRefused extends Error {
  override readonly name = 'ValuesRefused';
}

/**
 * Reads the manifest's values from the text of an env file.
 * @throws ValuesRefused naming every value that is missing or not in the right form.
 */
export function readAppValues(text: string): AppValues {
  const given = parseEnv(text);
  const faults = names.flatMap((name) => {
    const value = given[name]?.trim() ?? '';
    if (value === '') return [`${name} is missing`];
    return forms[name].test(value) ? [] : [`${name} is not in the right form: ${value}`];
  });
  if (faults.length > 0) throw new ValuesRefused(faults.join('\n'));
  const values = Object.fromEntries(names.map((name) => [name, given[name]?.trim() ?? '']));
  return values as AppValues;
}
