import { screen, waitFor } from '@testing-library/react';
import { openApp, valueOf } from './open-app';
import { sampleHandlers } from './sample-handlers';

jest.setTimeout(60_000);

const page = '#/fund/havering/people';
const person = {
  key: 'link~w1',
  name: 'Perpetua Quillfeather',
  organisation: 'Mind the Gap',
  roles: ['link-worker' as const],
  active: true,
  version: 2,
};
const letter = { subject: 'Your link', body: 'Dear Perpetua, https://team.example/link/abc' };

it('the people page invites a link worker without an account, and shows the letter that could not be mailed', async () => {
  const { user, sent } = openApp(
    page,
    sampleHandlers(['officer'], [], {
      listPeople: () => [],
      inviteLinkWorker: () => ({ person: 'link~w1', told: 'off', letter }),
    }),
  );
  const name = (await screen.findAllByRole('textbox', { name: 'Name' })).at(-1);
  if (name === undefined) throw new Error('there is no form');
  await user.type(name, 'Perpetua Quillfeather');
  await user.click(screen.getByRole('button', { name: 'Make a link' }));
  const copy = await screen.findByRole('textbox', { name: /^Copy this message/ });
  expect(valueOf(copy)).toContain('https://team.example/link/abc');
  expect(sent[0]?.body).toMatchObject({ name: 'Perpetua Quillfeather', organisation: '', email: '' });
});

it('the people page makes somebody a new link, and shows no words where it was mailed', async () => {
  const { user, sent } = openApp(
    page,
    sampleHandlers(['lead'], [], {
      listPeople: () => [person],
      inviteLinkWorker: () => ({ person: person.key, told: 'sent' }),
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Make a new link' }));
  await waitFor(() => expect(sent[0]?.body).toMatchObject({ nonce: 'w1' }));
  expect(await screen.findByText(/on its way by e-mail/)).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: /^Copy this message/ })).toBeNull();
});
