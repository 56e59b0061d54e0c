import { refusalWords } from '../../../core/contracts/refusal-words';
import type { Card } from '../../reply';
import { commonWords, faultWords } from '../../words/en-gb/common';
import { chooseCard } from '../founding/choose-card';
import { channelWelcomeCard, didYouMeanCard, helpCard, welcomeCard } from '../founding/help-card';
import { leftCard, whichPlaceCard } from '../founding/left-card';
import { severalStatusCard } from '../founding/several-status-card';
import { statusCard } from '../founding/status-card';
import { button } from '../parts';
import { refusalCard, wordsCard } from '../refusal-card';
import { sampleActor, samplePlace, samplePlaces, samplePots, sampleStatus } from './sample-views';

const havering = sampleStatus('havering', 'Havering Community Chest', true);
const newham = sampleStatus('newham', 'Newham Community Chest', true);
const lead = sampleActor('havering', 'lead', 'chair');
const worker = sampleActor('havering', 'link-worker');
const checkAgain = button(commonWords.refresh, 'panel.view', samplePlace);
const places = samplePlaces.map((place) => ({ chest: 'havering', place }));
const contacts = ['Havering Community Chest: the grants team on extension 100'];

/** How funds stand, help, and what the bot says when something is in the way. */
export const foundingCards: Readonly<Record<string, () => Card>> = {
  'fund-status': () => statusCard(havering),
  'fund-status-public': () => statusCard(sampleStatus('havering', 'Havering Community Chest', false)),
  'fund-status-several': () => severalStatusCard([havering, newham]),
  'fund-status-several-one-away': () => severalStatusCard([havering], ['newham']),
  left: () => leftCard('havering', 'Harold Hill', samplePots.slice(0, 1), true),
  'left-which': () => whichPlaceCard(places, false),
  'left-unknown': () => whichPlaceCard(places, true),
  help: () => helpCard([lead], contacts),
  'help-link-worker': () => helpCard([worker], contacts),
  'help-after-unknown': () => helpCard([lead], contacts, true),
  'did-you-mean': () => didYouMeanCard(['applications', 'status']),
  'welcome-personal': () => welcomeCard([lead]),
  'welcome-channel': () => channelWelcomeCard(),
  'choose-fund': () =>
    chooseCard('fund', [
      button('Havering Community Chest', 'need.form', { chest: 'havering' }),
      button('Newham Community Chest', 'need.form', { chest: 'newham' }),
    ]),
  'choose-panel': () =>
    chooseCard('panel', [
      button('Panel north', 'waiting.show', { chest: 'havering', panel: 'north' }),
      button('Panel south', 'waiting.show', { chest: 'havering', panel: 'south' }),
    ]),
  'refusal-not-allowed': () => refusalCard({ code: 'not-allowed' }),
  'refusal-round-closed': () => refusalCard({ code: 'round-closed' }, [checkAgain]),
  'record-away': () => refusalCard({ code: 'record-unavailable', saved: false }, [checkAgain]),
  'being-filed': () => refusalCard({ code: 'record-unavailable', saved: true }, [checkAgain]),
  'filed-and-refused': () => wordsCard(refusalWords({ code: 'round-closed' })),
  'still-working': () => wordsCard({ title: faultWords.slowTitle, next: faultWords.slowNext }, [checkAgain]),
  'records-broken': () => wordsCard({ title: faultWords.brokenTitle, next: faultWords.brokenNext }),
  fault: () => wordsCard({ title: faultWords.faultTitle, next: faultWords.faultNext }),
  'old-card': () => wordsCard({ title: faultWords.oldCard, next: faultWords.oldCardNext }),
  'no-role': () => wordsCard({ title: commonWords.noRole, next: commonWords.noRoleNext }),
  'no-panel': () => wordsCard({ title: commonWords.noPanel, next: commonWords.noPanelNext }),
};
