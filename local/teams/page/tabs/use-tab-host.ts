import { useEffect, useEffectEvent, type RefObject } from 'react';
import { answerCall, answerMessage, eventMessage, TabCall, type TabHost } from './host-protocol';

/**
 * Speaks the teams-js protocol with the tab in a frame: answers its calls and tells it of a changed theme.
 * Only messages from that frame and from the tab's own origin are heard.
 */
export function useTabHost(frame: RefObject<HTMLIFrameElement | null>, origin: string, host: TabHost): void {
  const answer = useEffectEvent(async (event: MessageEvent<unknown>) => {
    const tab = frame.current?.contentWindow;
    if (tab === null || tab === undefined || event.source !== tab || event.origin !== origin) return;
    const call = TabCall.safeParse(event.data);
    if (!call.success) return;
    const args = await answerCall(host, call.data);
    if (args !== undefined) tab.postMessage(answerMessage(call.data, args), origin);
  });
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>): void => void answer(event);
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, []);
  const theme = host.theme();
  useEffect(() => {
    frame.current?.contentWindow?.postMessage(eventMessage('themeChange', [theme]), origin);
  }, [frame, origin, theme]);
}
