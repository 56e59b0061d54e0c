import { useState, type ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createCall } from './api/client';
import { CallContext, createQueryClient } from './api/query';
import type { Host } from './host/host';
import { HostContext } from './host/host-context';
import { Navigated } from './navigation';
import { Shell } from './shell';
import { SayRegion } from './ui/say';
import { HostThemed } from './ui/theme';

/** The whole app in one host: theme, calls, cache and address around the shell that shows the pages. */
export function App({ host }: { readonly host: Host }): ReactNode {
  const [client] = useState(createQueryClient);
  const [call] = useState(() =>
    createCall({ base: '/api/', token: host.token, fetch: (target, init) => fetch(target, init) }),
  );
  return (
    <HostContext value={host}>
      <HostThemed host={host}>
        <SayRegion>
          <CallContext value={call}>
            <QueryClientProvider client={client}>
              <Navigated host={host}>
                <Shell />
              </Navigated>
            </QueryClientProvider>
          </CallContext>
        </SayRegion>
      </HostThemed>
    </HostContext>
  );
}
