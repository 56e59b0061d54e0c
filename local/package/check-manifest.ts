import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/**
 * What a manifest does wrong by Microsoft's own schema (draft-04), and by the one rule that the schema cannot say: from
 * version 1.25 on, an app for teams must say how it takes part in private and shared channels.
 * @param schema the parsed MicrosoftTeams.schema.json of the manifest's version
 */
export function manifestFaults(manifest: unknown, schema: object): readonly string[] {
  // Some versions hold patterns that the u flag refuses.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const check = ajv.compile(schema);
  const faults = check(manifest)
    ? []
    : (check.errors ?? []).map(
        ({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is wrong'}`,
      );
  const isForTeams = JSON.stringify(manifest).includes('"team"');
  const saysHow = typeof manifest === 'object' && manifest !== null && 'supportsChannelFeatures' in manifest;
  return isForTeams && !saysHow ? [...faults, '/supportsChannelFeatures is missing'] : faults;
}
