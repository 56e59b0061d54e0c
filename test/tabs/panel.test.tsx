import type { DeskAct, PanelProgress } from '../../core/assessing/panel-view';
import { screen, waitFor } from '@testing-library/react';
import { descriptionOf, openApp } from './open-app';
import { meetingDesk, reference, sampleDesk, sampleProgress, scoreView } from './sample-desk';
import { sampleHandlers } from './sample-handlers';

jest.setTimeout(60_000);

const desk = '#/panel/havering/spring-2026-panel';

it('the panel desk says of a hidden row only that the viewer does not take part', async () => {
  openApp(desk, sampleHandlers(['panel-member'], ['score']));
  expect(await screen.findByText(`${reference(6)}: You are not taking part in this item.`)).toBeTruthy();
  expect(screen.queryByText('Harold Wood Boxing')).toBeNull();
});

it('the panel desk answers somebody who is not on the panel as the server does', async () => {
  openApp(
    desk,
    sampleHandlers(['panel-member'], [], { panelDesk: () => ({ refusal: { code: 'not-on-panel' } }) }),
  );
  expect(await screen.findByText('You are not on this panel.')).toBeTruthy();
});

it('the panel desk asks for the interest first and shows no word of the application before', async () => {
  const heading = {
    id: reference(1),
    groupName: 'Romford Repair Table',
    title: 'Mend it together on Saturdays',
    neighbourhood: 'Romford Town',
  };
  const progress = { done: 1, of: 39, endsAt: '2026-07-24T16:00:00.000Z' };
  const asking = {
    progress: sampleProgress(),
    task: { kind: 'declare', heading, progress, version: 1 },
  } as const;
  const handlers = sampleHandlers(['panel-member'], ['score'], {
    memberView: () => asking,
    declareInterest: () => ({ version: 2 }),
  });
  const { user, sent, use } = openApp(`${desk}/applications/${reference(1)}`, handlers);
  await user.click(await screen.findByRole('radio', { name: 'No connection' }));
  expect(screen.queryByText(/weekly repair table/)).toBeNull();
  use({ ...handlers, memberView: () => scoreView() });
  await user.click(screen.getByRole('button', { name: 'Send my answer' }));
  expect(await screen.findByText(/weekly repair table/)).toBeTruthy();
  expect(sent[0]?.body).toEqual({ level: 'clear' });
  expect(screen.getByRole('radiogroup', { name: /^Need/ })).toBeTruthy();
});

it('the panel desk shows the pot while the amount is typed, and the refusal when the pot is too small', async () => {
  const may: readonly DeskAct[] = ['decide', 'call-item'];
  const { user, sent } = openApp(
    `${desk}/meeting`,
    sampleHandlers(['chair'], may, {
      panelDesk: () => meetingDesk(may),
      decideItem: () => ({
        refusal: {
          code: 'pot-too-small',
          pot: 'hornchurch',
          availablePence: 1_900_000,
          askedPence: 2_000_000,
        },
      }),
    }),
  );
  const amount = await screen.findByRole('textbox', { name: /^Amount/ });
  await user.clear(amount);
  await user.type(amount, '20,000');
  expect(descriptionOf(amount)).toMatch(/£19,000 is left in the Hornchurch pot. That is £1,000 more/);
  await user.type(screen.getByRole('textbox', { name: /^Reason/ }), 'Strong.');
  await user.click(screen.getByRole('button', { name: 'Record the decision' }));
  expect(await screen.findByText(/There is £19,000 left for this in the pot/)).toBeTruthy();
  expect(sent[0]?.body).toMatchObject({
    ballot: 1,
    outcome: 'award',
    amountPence: 2_000_000,
    reason: 'Strong.',
  });
});

it('the panel desk lets the approver leave decisions out, and agrees the rest', async () => {
  const { user, sent } = openApp(
    `${desk}/agreeing`,
    sampleHandlers(['approver'], ['ratify'], {
      panelDesk: () => meetingDesk(['ratify']),
      ratifyDecisions: () => ({ ratified: 2 }),
    }),
  );
  await user.click(await screen.findByRole('checkbox', { name: /^Romford Repair Table/ }));
  await user.click(screen.getByRole('button', { name: 'Agree 2 decisions' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toEqual({ decisions: ['decision-0', 'decision-2'] });
});

const lockHandlers = (change: Partial<PanelProgress>, refuses = true): ReturnType<typeof sampleHandlers> =>
  sampleHandlers(['chair'], ['lock-scores'], {
    panelDesk: () => sampleDesk(['lock-scores'], { progress: sampleProgress(change) }),
    lockScores: ({ goOnWithout }) =>
      refuses && goOnWithout !== true
        ? { refusal: { code: 'scores-missing', missing: 159 } }
        : { version: 3 },
  });

it('the panel desk offers to end scoring without what is missing, once the chair knows how much that is', async () => {
  const { user, sent } = openApp(desk, lockHandlers({ finishedMembers: 12 }));
  await user.click(await screen.findByRole('button', { name: 'End scoring' }));
  expect(await screen.findByText('159 scores are still missing.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'End scoring without them' }));
  await waitFor(() => expect(sent[1]?.body).toEqual({ goOnWithout: true }));
});

it('the panel desk asks before it ends the scoring of members who have not finished, and says how many', async () => {
  const { user, sent } = openApp(desk, lockHandlers({ finishedMembers: 5 }, false));
  await user.click(await screen.findByRole('button', { name: 'End scoring' }));
  expect(await screen.findByText(/^7 members have not finished scoring\./)).toBeTruthy();
  expect(sent).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'End scoring without them' }));
  await waitFor(() => expect(sent).toHaveLength(1));
});

it('the panel desk ends scoring at once when every member has finished', async () => {
  const { user, sent } = openApp(desk, lockHandlers({ finishedMembers: 12 }, false));
  await user.click(await screen.findByRole('button', { name: 'End scoring' }));
  await waitFor(() => expect(sent).toHaveLength(1));
});
