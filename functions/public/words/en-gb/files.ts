import type { QuarantinedFile } from '../../../../core/ports/quarantine';

/** Sending files with an application. */
export const fileWords = {
  choose: 'Choose a file',
  hint: (left: number, most: number) =>
    left === most
      ? `A PDF, Word or OpenDocument file, a JPG or a PNG, up to 10 MB. You can add up to ${most}.`
      : `A PDF, Word or OpenDocument file, a JPG or a PNG, up to 10 MB. You can add ${left} more.`,
  full: (most: number) => `You have added ${most} files, which is as many as we can take.`,
  upload: 'Upload this file',
  listTitle: 'Files you have added',
  remove: 'Remove',
  scans: {
    pending: 'Being checked for viruses',
    clean: 'Checked',
    infected: 'Contains a virus',
    failed: 'Could not be checked',
    // A file of the application as it was sent: it was looked at then.
    earlier: 'Sent before',
  } satisfies Readonly<Record<QuarantinedFile['scan'] | 'earlier', string>>,
  waiting: 'Checking takes a minute or so. You can go on while we do it.',
  again: 'See if it has finished',
  infected: (name: string) => `The selected file contains a virus. Remove ${name} before you go on`,
  failed: (name: string) =>
    `${name} could not be checked for viruses. It may have a password. Remove it, and add a copy without a password`,
  noneYet: 'Select a file',
  done: { added: 'The file was added.', removed: 'The file was removed.' },
  doneTitle: 'Done',
  bytes: (bytes: number) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))} kB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  stale:
    'We could not be sure that this came from our own page. Nothing is lost: please choose the file again',
  other: 'Save and come back later',
  goOn: 'Save and continue',
};
