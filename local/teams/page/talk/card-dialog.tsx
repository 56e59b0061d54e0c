import {
  Body1,
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useEffectEvent, useState } from 'react';
import type { CardAction } from '../../client/card-actions';
import type { ConversationView, JsonObject } from '../../client/wire';
import { CardView } from '../cards/card-view';
import { useSession } from '../state/session';
import { messageOf } from '../state/use-loaded';
import { openLink } from './open-link';
import { readDialogStep, type DialogStep } from './read-dialog';

interface CardDialogProps {
  readonly conversation: ConversationView;
  /** The invokes that open and send this dialog. */
  readonly names: { readonly fetch: string; readonly submit: string };
  readonly value: JsonObject;
  readonly messageId?: string;
  readonly onClose: () => void;
}

interface DialogSteps {
  /** Undefined until the first answer. */
  readonly step: DialogStep | undefined;
  readonly isBusy: boolean;
  submit(action: CardAction): void;
}

function useDialogSteps({ conversation, names, value, messageId, onClose }: CardDialogProps): DialogSteps {
  const { window } = useSession();
  const [step, setStep] = useState<DialogStep>();
  const [isBusy, setBusy] = useState(false);
  const ask = async (name: string, asked: JsonObject): Promise<void> => {
    try {
      const [delivery] = await window.invoke(conversation, name, asked, messageId);
      const next = readDialogStep(delivery);
      if (next.kind === 'close') onClose();
      else setStep(next);
    } catch (error) {
      setStep({ kind: 'trouble', text: messageOf(error) });
    } finally {
      setBusy(false);
    }
  };
  const askFirst = useEffectEvent(() => ask(names.fetch, value));
  useEffect(() => void askFirst(), []);
  const submit = (action: CardAction): void => {
    setBusy(true);
    void ask(names.submit, { ...value, data: action.data });
  };
  return { step, isBusy, submit };
}

/** A dialog whose content the bot gives, step by step, until it closes it. */
export function CardDialog(props: CardDialogProps) {
  const { onClose } = props;
  const { step, isBusy, submit } = useDialogSteps(props);
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle
            action={
              <Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={onClose} />
            }
          >
            {step?.kind === 'card' ? step.title : 'Community Chest'}
          </DialogTitle>
          <DialogContent>
            {step === undefined && <Spinner label="Opening" />}
            {step?.kind === 'card' && (
              <CardView card={step.card} isBusy={isBusy} onAction={submit} onOpenUrl={openLink} />
            )}
            {(step?.kind === 'message' || step?.kind === 'trouble') && (
              <Body1 role="alert">{step.text}</Body1>
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
