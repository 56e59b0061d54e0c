import { screen, waitFor } from '@testing-library/react';
import type { SentFile } from '../../core/engaging/files/sent-file';
import { createSaveFile } from '../../tabs/api/save-file';
import { openApp } from './open-app';
import { reference } from './sample-desk';
import { sampleHandlers } from './sample-handlers';

jest.setTimeout(60_000);

const page = `#/panel/havering/spring-2026-panel/applications/${reference(1)}`;
const files: readonly SentFile[] = [
  { file: 'f1', name: 'accounts.pdf', bytes: 20_480, scan: 'clean' },
  { file: 'f2', name: 'quote.pdf', bytes: 2_621_440, scan: 'pending' },
  { file: 'f3', name: 'photo.jpg', bytes: 900, scan: 'infected' },
];

it('the application’s page lists the files that came with it, and saves only those found clean', async () => {
  const handlers = sampleHandlers(['officer'], ['score'], { listFiles: () => files });
  const { user } = openApp(page, handlers);
  expect(await screen.findByRole('heading', { name: 'Files from the group' })).toBeTruthy();
  expect(screen.getByText('20 kB · Checked for viruses')).toBeTruthy();
  expect(screen.getByText(/^2.5 MB · Being checked/)).toBeTruthy();
  expect(screen.getByText(/Contains a virus/)).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^Save .*\.(?:pdf|jpg)$/ })).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Save accounts.pdf' }));
  // The sample API has no bytes to give: the page says so and the file can be tried again.
  expect(await screen.findByText('The file could not be fetched. Try again in a minute.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Save accounts.pdf' })).toBeTruthy();
});

it('says nothing of files where an application has none', async () => {
  openApp(page, sampleHandlers(['officer'], ['score']));
  expect(await screen.findByText(/weekly repair table/)).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Files from the group' })).toBeNull();
});

describe('saving a file', () => {
  const asked: { target: string; headers: unknown }[] = [];
  const saved: string[] = [];
  const save = (answer: () => Promise<Response>) =>
    createSaveFile({
      base: '/api/',
      token: () => Promise.resolve('a-token'),
      fetch: (target, init) => {
        asked.push({ target: String(target), headers: init?.headers });
        return answer();
      },
    });
  const file = { chest: 'havering', application: 'a-1', file: 'f/1', name: 'accounts.pdf' };

  beforeEach(() => {
    asked.length = 0;
    saved.length = 0;
    Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => saved.push('revoked') });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(`${this.href} as ${this.download}`);
    });
  });

  it('asks for it with the token of who asks and hands it over under its name', async () => {
    await save(() => Promise.resolve(new Response('%PDF-')))(file);
    expect(asked).toEqual([
      {
        target: '/api/chests/havering/applications/a-1/files/f%2F1',
        headers: { Authorization: 'Bearer a-token' },
      },
    ]);
    await waitFor(() => expect(saved).toEqual(['blob:1 as accounts.pdf', 'revoked']));
  });

  it('saves nothing when it is refused, or when nobody answers', async () => {
    await expect(save(() => Promise.resolve(new Response('{}', { status: 404 })))(file)).rejects.toThrow(
      'fault',
    );
    await expect(save(() => Promise.reject(new TypeError('gone')))(file)).rejects.toThrow('offline');
    expect(saved).toEqual([]);
  });
});
