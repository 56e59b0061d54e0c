import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../tabs/app';
import type { Host } from '../../tabs/host/host';
import { answerRequest, type Handlers } from './fake-api';

configure({ asyncUtilTimeout: 10_000 });

const host: Host = {
  kind: 'teams',
  tenantId: '11111111-1111-4111-8111-111111111111',
  personId: 'aaaaaaaa-0000-4000-8000-000000000001',
  theme: 'light',
  onThemeChange: () => () => {},
  token: () => Promise.resolve('a-token'),
  loaded: () => {},
  failed: () => {},
  open: () => Promise.resolve(false),
};

export interface Opened {
  readonly user: ReturnType<typeof userEvent.setup>;
  /** What was sent, by method and path, with its body. */
  readonly sent: { readonly request: string; readonly body: unknown }[];
  use(handlers: Handlers): void;
}

/** Opens the app at an address, over an API made from the contract table. */
export function openApp(hash: string, first: Handlers): Opened {
  let handlers = first;
  const sent: { request: string; body: unknown }[] = [];
  globalThis.fetch = (target, init) => {
    const path = String(target).replace('/api/', '');
    const body = typeof init?.body === 'string' ? init.body : '';
    if (init?.method !== 'GET')
      sent.push({ request: `${init?.method ?? ''} ${path}`, body: JSON.parse(body || '{}') });
    const answer = answerRequest(handlers, init?.method ?? 'GET', path, body);
    return Promise.resolve(new Response(JSON.stringify(answer.body), { status: answer.status }));
  };
  window.location.hash = hash;
  sessionStorage.clear();
  render(<App host={host} />);
  return {
    user: userEvent.setup(),
    sent,
    use: (next) => {
      handlers = next;
    },
  };
}

/** What describes a field to somebody who cannot see it: its hint and its fault. */
export function descriptionOf(field: HTMLElement): string {
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
  return ids
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();
}

/** What stands in a field. */
export function valueOf(field: HTMLElement): string {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
}
