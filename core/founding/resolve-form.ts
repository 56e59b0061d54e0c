import { dayNumber, dayOf } from '../kernel/dates';
import type { Chest } from './chest';
import type { Form, FormQuestion, Limits, Option, OptionSource } from './form';
import { standingQuestions } from './form';
import type { Round } from './round';

/**
 * The form as groups see it in this round: options that the chest or the round holds are filled in (areas with a pot,
 * themes with the round's priorities first, grant kinds), and so are the amounts that each grant kind allows.
 */
export function resolveForm(form: Form, chest: Chest, round: Round): Form {
  const options = optionsOf(chest, round);
  const fill = (question: FormQuestion): FormQuestion => ({
    ...question,
    ...(question.optionsFrom === undefined ? {} : { options: options[question.optionsFrom] }),
    ...(question.id === standingQuestions.asked ? amountsOf(round) : {}),
    ...(question.afterMeeting === true ? { least: dayNumber(dayOf(round.dates.meetsAt)) } : {}),
  });
  return { ...form, pages: form.pages.map((page) => ({ ...page, questions: page.questions.map(fill) })) };
}

function optionsOf(chest: Chest, round: Round): Readonly<Record<OptionSource, readonly Option[]>> {
  const favoured = new Set(round.priorities.map((priority) => priority.theme));
  const themes = chest.themes.map(({ id, name }) => ({ id, text: name }));
  return {
    neighbourhoods: round.pots.map((pot) => ({ id: pot.neighbourhood, text: pot.name })),
    themes: [
      ...themes.filter(({ id }) => favoured.has(id)).map((theme) => ({ ...theme, hint: priorityHint })),
      ...themes.filter(({ id }) => !favoured.has(id)),
    ],
    'grant-kinds': round.grantKinds.map(({ id, name }) => ({ id, text: name })),
  };
}

const priorityHint = 'A priority of this round';

function amountsOf({ grantKinds }: Round): Pick<FormQuestion, 'least' | 'most' | 'limitsByKind'> {
  const limits = grantKinds.map(({ id, minimumPence, maximumPence }): [string, Limits] => [
    id,
    { least: minimumPence, most: maximumPence },
  ]);
  return {
    least: Math.min(...limits.map(([, { least }]) => least)),
    most: Math.max(...limits.map(([, { most }]) => most)),
    limitsByKind: Object.fromEntries(limits),
  };
}
