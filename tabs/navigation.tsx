import { createContext, useContext, useEffect, useState, type MouseEvent, type ReactNode } from 'react';
import { Button, Link, type LinkProps } from '@fluentui/react-components';
import type { Host } from './host/host';
import { hashOf, readHash, subPageOf, type Place } from './place';

export interface Navigation {
  readonly place: Place;
  /** How often somebody has moved since the page was opened: 0 at first. */
  readonly moves: number;
  readonly go: (place: Place) => void;
}

export const NavigationContext = createContext<Navigation>({
  place: { page: 'my-work', parts: [] },
  moves: 0,
  go: () => {},
});

interface Address {
  readonly hash: string;
  readonly moves: number;
}

/** The address is the one truth of where somebody is; the host is asked first when another of its tabs is meant. */
export function Navigated({
  host,
  children,
}: {
  readonly host: Host;
  readonly children: ReactNode;
}): ReactNode {
  const [address, setAddress] = useState<Address>(() => ({ hash: location.hash, moves: 0 }));
  useEffect(() => {
    const moved = (): void => setAddress((last) => ({ hash: location.hash, moves: last.moves + 1 }));
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  const place = readHash(address.hash);
  const go = (next: Place): void => void move(host, place, next);
  return <NavigationContext value={{ place, moves: address.moves, go }}>{children}</NavigationContext>;
}

async function move(host: Host, from: Place, to: Place): Promise<void> {
  const elsewhere = to.page !== from.page && host.kind === 'teams';
  if (elsewhere && (await host.open(to.page, subPageOf(to)))) return;
  location.hash = hashOf(to);
}

interface PlaceLinkProps extends Pick<LinkProps, 'className' | 'aria-current'> {
  readonly to: Place;
  readonly children: ReactNode;
}

/** What a link to a place of ours does: it goes there itself, unless it is to be opened beside. */
function useWay(to: Place): { readonly href: string; readonly onClick: (event: MouseEvent) => void } {
  const { go } = useContext(NavigationContext);
  return {
    href: hashOf(to),
    onClick: (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(to);
    },
  };
}

/** A link to a place of ours: a real address, so that it can be opened beside. */
export function PlaceLink({ to, children, ...rest }: PlaceLinkProps): ReactNode {
  return (
    <Link {...rest} {...useWay(to)}>
      {children}
    </Link>
  );
}

/** The same, looking like the button of a next step. */
export function PlaceButton({
  to,
  children,
  appearance = 'primary',
}: {
  readonly to: Place;
  readonly children: ReactNode;
  readonly appearance?: 'primary' | 'secondary';
}): ReactNode {
  return (
    <Button as="a" appearance={appearance} {...useWay(to)}>
      {children}
    </Button>
  );
}
