import type { PersonView } from '../../client/wire';
import type { ThemeName } from '../state/use-theme';

const sessionId = crypto.randomUUID();

/** What the context says about a personal tab. */
export interface TabContextParts {
  readonly person: PersonView;
  readonly theme: ThemeName;
  readonly entityId: string;
  readonly subPageId: string | undefined;
}

/** The context of a tab in its flat, oldest form, which teams-js turns into its own. */
export function tabContext({ person, theme, entityId, subPageId }: TabContextParts): Record<string, unknown> {
  return {
    locale: 'en-gb',
    theme,
    entityId,
    subEntityId: subPageId ?? '',
    frameContext: 'content',
    isFullScreen: false,
    userObjectId: person.objectId,
    tid: person.tenantId,
    loginHint: person.upn,
    userPrincipalName: person.upn,
    userLicenseType: person.isGuest ? 'Unknown' : 'Enterprise',
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
    sessionId,
    appSessionId: sessionId,
    appIconPosition: 0,
    parentMessageId: '',
    chatId: '',
    meetingId: '',
  };
}
