import type { SentFile } from '../../core/engaging/files/sent-file';

/** What is said of the files that came with an application. */
export const filesWords = {
  title: 'Files from the group',
  save: (name: string) => `Save ${name}`,
  saving: 'Fetching the file…',
  states: {
    clean: 'Checked for viruses',
    pending: 'Being checked for viruses. It can be opened when that is done.',
    infected: 'Contains a virus. Nobody can open it.',
    failed: 'Could not be checked, so nobody can open it. Ask the group to send it without a password.',
    gone: 'No longer kept.',
  } satisfies Readonly<Record<SentFile['scan'], string>>,
  failed: 'The file could not be fetched. Try again in a minute.',
  size: (bytes: number) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))} kB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
};
