import { Button } from '@fluentui/react-components';
import { AddCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ConversationView } from '../../client/wire';
import { useSession } from '../state/session';
import { CardDialog } from './card-dialog';

const names = { fetch: 'composeExtension/fetchTask', submit: 'composeExtension/submitAction' };

/** What the app's message extension opens a dialog for, a button for each. */
export function AppDialogs({ conversation }: { readonly conversation: ConversationView }) {
  const { app } = useSession();
  const [open, setOpen] = useState<string>();
  return (
    <>
      {app.dialogs.map(({ id, title }) => (
        <Button
          key={id}
          appearance="subtle"
          icon={<AddCircleRegular />}
          aria-label={title}
          title={title}
          onClick={() => setOpen(id)}
        />
      ))}
      {open !== undefined && (
        <CardDialog
          conversation={conversation}
          names={names}
          value={{ commandId: open, commandContext: 'compose' }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
