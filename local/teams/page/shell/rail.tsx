import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  AppsFilled,
  AppsRegular,
  ChatFilled,
  ChatRegular,
  MailFilled,
  MailRegular,
  PeopleTeamFilled,
  PeopleTeamRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { placeHash, type Place } from '../state/address';
import { useSession } from '../state/session';

const narrow = '@media (max-width: 640px)';

const useStyles = makeStyles({
  rail: {
    gridArea: 'rail',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 4px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: {
      flexDirection: 'row',
      padding: '2px 4px',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  link: {
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'center',
    gap: '2px',
    minHeight: '52px',
    position: 'relative',
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    textDecoration: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground4Hover, color: tokens.colorNeutralForeground1 },
    [narrow]: { flexGrow: 1, flexBasis: 0 },
  },
  icon: { fontSize: '22px', lineHeight: 1 },
  here: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      content: '""',
      position: 'absolute',
      insetBlock: '10px',
      insetInlineStart: '-4px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandBackground,
      [narrow]: { insetBlock: 'auto 0', insetInline: '25%', width: 'auto', height: '3px' },
    },
  },
});

interface RailLinkProps {
  readonly place: Place;
  readonly isHere: boolean;
  readonly icon: ReactNode;
  readonly words: string;
}

function RailLink({ place, isHere, icon, words }: RailLinkProps) {
  const styles = useStyles();
  return (
    <a
      className={mergeClasses(styles.link, isHere && styles.here)}
      href={placeHash(place)}
      aria-current={isHere ? 'page' : undefined}
    >
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      {words}
    </a>
  );
}

/** The four places of the page. */
export function Rail({ place }: { readonly place: Place }) {
  const styles = useStyles();
  const { app } = useSession();
  const at = (kind: Place['kind']): boolean => place.kind === kind;
  const channel: Place = { kind: 'channel', chest: undefined };
  const tab: Place = { kind: 'tab', entityId: undefined, subPageId: undefined };
  const icon = (kind: Place['kind'], filled: ReactNode, regular: ReactNode) => (at(kind) ? filled : regular);
  return (
    <nav className={styles.rail} aria-label="Teams">
      <RailLink
        place={{ kind: 'chat' }}
        isHere={at('chat')}
        icon={icon('chat', <ChatFilled />, <ChatRegular />)}
        words="Chat"
      />
      <RailLink
        place={channel}
        isHere={at('channel')}
        icon={icon('channel', <PeopleTeamFilled />, <PeopleTeamRegular />)}
        words="Channel"
      />
      <RailLink
        place={tab}
        isHere={at('tab')}
        icon={icon('tab', <AppsFilled />, <AppsRegular />)}
        words="Tabs"
      />
      {app.mail && (
        <RailLink
          place={{ kind: 'mail' }}
          isHere={at('mail')}
          icon={icon('mail', <MailFilled />, <MailRegular />)}
          words="Mail"
        />
      )}
    </nav>
  );
}
