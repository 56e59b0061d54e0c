import { begin, showReady } from './pages/apply/begin';
import { answerCheck, showCheckQuestion, showNotFitting, startChecks } from './pages/apply/eligibility-page';
import { showFund } from './pages/apply/fund-page';
import { showHome } from './pages/apply/home-page';
import { sendQuestionsDocument, showQuestions } from './pages/apply/questions-page';
import { showRound } from './pages/apply/round-page';
import { showCheck } from './pages/form/check-page';
import { leave } from './pages/form/leave';
import { showQuestion } from './pages/form/question-page';
import { saveQuestion } from './pages/form/save-question';
import { sendForm } from './pages/form/send-form';
import { showSent } from './pages/form/sent-page';
import { acceptNewForm, showTaskList } from './pages/form/task-list-page';
import type { SiteRoute } from './site-route';

const round = '/{chest}/{round}';
const check = `${round}/check-you-can-apply`;
const draft = `${round}/draft/{draft}`;

/** From the front page to the confirmation. */
export const applyRoutes: readonly SiteRoute[] = [
  { method: 'GET', path: '/', page: showHome },
  { method: 'GET', path: '/{chest}', page: showFund },
  { method: 'GET', path: round, page: showRound },
  { method: 'GET', path: `${round}/questions`, page: showQuestions },
  { method: 'GET', path: `${round}/questions.docx`, page: sendQuestionsDocument },
  { method: 'GET', path: check, page: startChecks },
  { method: 'GET', path: `${check}/{check}`, page: showCheckQuestion },
  { method: 'POST', path: `${check}/{check}`, page: answerCheck },
  { method: 'GET', path: `${check}/{check}/not`, page: showNotFitting },
  { method: 'GET', path: `${round}/ready`, page: showReady },
  { method: 'POST', path: `${round}/begin`, page: begin },
  { method: 'GET', path: draft, page: showTaskList },
  { method: 'POST', path: draft, page: acceptNewForm },
  { method: 'GET', path: `${draft}/check`, page: showCheck },
  { method: 'POST', path: `${draft}/check`, page: sendForm },
  { method: 'GET', path: `${draft}/sent`, page: showSent },
  { method: 'POST', path: `${draft}/leave`, page: leave },
  { method: 'GET', path: `${draft}/{page}`, page: showQuestion },
  { method: 'POST', path: `${draft}/{page}`, page: saveQuestion },
];
