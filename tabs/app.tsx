import { useState, type ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createCall, type ApiOptions, type Call } from './api/client';
import { createSaveFile, SaveFileContext, type SaveFile } from './api/save-file';
import { CallContext, createQueryClient } from './api/query';
import type { Host } from './host/host';
import { HostContext } from './host/host-context';
import { Navigated } from './navigation';
import { Shell } from './shell';
import { SayRegion } from './ui/say';
import { HostThemed } from './ui/theme';

function callsOf(host: Host): { readonly call: Call; readonly save: SaveFile } {
  const options: ApiOptions = {
    base: '/api/',
    token: host.token,
    fetch: (target, init) => fetch(target, init),
  };
  return { call: createCall(options), save: createSaveFile(options) };
}

/** The whole app in one host: theme, calls, cache and address around the shell that shows the pages. */
export function App({ host }: { readonly host: Host }): ReactNode {
  const [client] = useState(createQueryClient);
  const [{ call, save }] = useState(() => callsOf(host));
  return (
    <HostContext value={host}>
      <HostThemed host={host}>
        <SayRegion>
          <CallContext value={call}>
            <SaveFileContext value={save}>
              <QueryClientProvider client={client}>
                <Navigated host={host}>
                  <Shell />
                </Navigated>
              </QueryClientProvider>
            </SaveFileContext>
          </CallContext>
        </SayRegion>
      </HostThemed>
    </HostContext>
  );
}
