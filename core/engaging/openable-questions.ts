import { resolveForm } from '../founding/resolve-form';
import type { Application } from './application';
import type { OpenableQuestion } from './arrival-view';
import { walkForm } from './form/walk-form';
import type { FormFrame } from './sent-form';

/** The questions of its form that an application answered or could have, in order; none where no form came with it. */
export function openableQuestions(
  { chest, round }: Pick<FormFrame, 'chest' | 'round'>,
  application: Pick<Application, 'entry' | 'contact'>,
): readonly OpenableQuestion[] {
  const { entry, contact } = application;
  if (entry === undefined || contact === undefined) return [];
  const walk = walkForm(resolveForm(round.form, chest, round), entry.answers);
  return walk.pages.flatMap(({ page }) => page.questions).map(({ id, text }) => ({ id, text }));
}
