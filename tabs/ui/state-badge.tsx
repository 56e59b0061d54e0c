import type { ReactNode } from 'react';
import { Badge, type BadgeProps } from '@fluentui/react-components';

/** How a state feels: waiting for somebody, going well, ended, or in need of a look. */
export type Tone = 'quiet' | 'waiting' | 'good' | 'warning';

const colours: Readonly<Record<Tone, NonNullable<BadgeProps['color']>>> = {
  quiet: 'informative',
  waiting: 'brand',
  good: 'success',
  warning: 'warning',
};

/** A state in words, in a colour that says nothing the words do not. */
export function StateBadge({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Badge appearance="tint" shape="rounded" size="large" color={colours[tone]}>
      {children}
    </Badge>
  );
}
