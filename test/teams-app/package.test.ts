import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readAppValues } from '../../local/package/app-values';
import { fillManifest } from '../../local/package/fill-manifest';
import { makePackage } from '../../local/package/make-package';

const root = join(__dirname, '..', '..');
const local = readFileSync(join(root, 'teams-app', 'env', '.env.local'), 'utf8');

/** Width and height of a PNG, from its header. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = Buffer.from(png);
  expect(view.subarray(1, 4).toString()).toBe('PNG');
  return [view.readUInt32BE(16), view.readUInt32BE(20)];
}

describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chest-package-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('holds the filled manifest and two icons of the sizes that Teams asks for', () => {
    const target = join(folder, 'one.zip');
    makePackage(root, readAppValues(local), target);
    const files = unzipSync(readFileSync(target));
    expect(Object.keys(files).toSorted()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(sizeOf(files['color.png'] ?? new Uint8Array())).toEqual([192, 192]);
    expect(sizeOf(files['outline.png'] ?? new Uint8Array())).toEqual([32, 32]);
    const manifest = Buffer.from(files['manifest.json'] ?? '').toString();
    expect(manifest).not.toContain('${{');
    expect(JSON.parse(manifest).id).toBe('bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb');
  });

  test('is the same file every time', () => {
    const [one, two] = [join(folder, 'a.zip'), join(folder, 'b.zip')];
    for (const target of [one, two]) makePackage(root, readAppValues(local), target);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });
});

describe('the values', () => {
  test('that are missing are all named together', () => {
    expect(() => readAppValues('TEAM_DOMAIN=chest.example')).toThrow(
      /TEAMS_APP_ID is missing[^]*TERMS_URL is missing/,
    );
  });

  test.each([
    ['TEAM_DOMAIN', 'https://chest.example'],
    ['APP_CLIENT_ID', 'not-an-id'],
    ['WEBSITE_URL', 'http://chest.example'],
    ['ORGANISATION_NAME', 'x'.repeat(33)],
  ])('%s may not be %s', (name, value) => {
    const changed = local.replace(new RegExp(`^${name}=.*$`, 'm'), `${name}=${value}`);
    expect(() => readAppValues(changed)).toThrow(`${name} is not in the right form`);
  });

  test('cannot break out of the manifest’s JSON', () => {
    const values = { ...readAppValues(local), ORGANISATION_NAME: 'The "Big" Fund\\' };
    expect(JSON.parse(fillManifest('{"name": "${{ORGANISATION_NAME}}"}', values))).toEqual({
      name: 'The "Big" Fund\\',
    });
  });

  test('that nobody gives are not left in it', () => {
    expect(() => fillManifest('${{OTHER}}', readAppValues(local))).toThrow('OTHER');
  });
});
