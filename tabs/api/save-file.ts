import { createContext } from 'react';
import { CallFailed } from './call-failed';
import type { ApiOptions } from './client';

/** Fetches a file that came with an application and hands it to the browser to save. Throws CallFailed. */
export type SaveFile = (file: {
  readonly chest: string;
  readonly application: string;
  readonly file: string;
  readonly name: string;
}) => Promise<void>;

/** Saving files in this window. Outside the app there is none. */
export const SaveFileContext = createContext<SaveFile>(() => Promise.reject(new Error('no API here')));

/** A file of 10 MB on a slow line. */
const longestDownloadMs = 120_000;

/** Makes the saving. The file travels with the token of who asks, so it is fetched and not linked to. */
export function createSaveFile(options: ApiOptions): SaveFile {
  return async ({ chest, application, file, name }) => {
    const path = ['chests', chest, 'applications', application, 'files', file]
      .map(encodeURIComponent)
      .join('/');
    const token = await options.token();
    const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    let response: Response;
    try {
      const signal = AbortSignal.timeout(longestDownloadMs);
      response = await options.fetch(`${options.base}${path}`, { method: 'GET', headers, signal });
    } catch (cause) {
      throw new CallFailed({ kind: 'offline' }, { cause });
    }
    if (!response.ok) throw new CallFailed({ kind: 'fault' });
    offer(await response.blob(), name);
  };
}

function offer(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file over by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
