import type { IChoiceSetInput, ITextInput } from '@microsoft/teams.cards';
import { bands, evidenceSources, trends } from '../../../core/developing/need';
import { bandWords, evidenceWords, trendWords } from '../../../core/contracts/need-words';
import { needWords } from '../../words/en-gb/developing';
import type { Elements } from '../parts';
import { plainLine } from '../plain-text';
import type { NeedForm } from './need-form';

/** The inputs that stand under «add more». */
export const furtherInputs = ['theme', 'band', 'trend', 'evidence', 'words'] as const;

type Input = IChoiceSetInput | ITextInput;

/** A faulty input stands in a box that says so in words, with what was typed still in it. */
function marked(form: NeedForm, input: Input): Elements {
  if (form.refusal?.fields.includes(input.id ?? '') !== true) return [input];
  const said: Elements[number] = {
    type: 'TextBlock',
    text: form.refusal.fieldWords ?? input.errorMessage ?? needWords.wordsError,
    color: 'Attention',
    weight: 'Bolder',
    wrap: true,
  };
  return [{ type: 'Container', style: 'attention', roundedCorners: true, items: [said, input] }];
}

/** What has to be filled in: what is missing, for whom, where. */
export function requiredElements(form: NeedForm): Elements {
  return [missingInput(form), forWhomInput(form), whereInput(form)].flatMap((input) => marked(form, input));
}

function valueOf(form: NeedForm, id: string): { readonly value?: string } {
  const value = form.typed[id];
  return value === undefined ? {} : { value };
}

function missingInput(form: NeedForm): Input {
  return {
    type: 'Input.Text',
    id: 'missing',
    label: needWords.missing,
    placeholder: needWords.missingHint,
    isRequired: true,
    errorMessage: needWords.missingError,
    isMultiline: true,
    maxLength: 1000,
    ...valueOf(form, 'missing'),
  };
}

function forWhomInput(form: NeedForm): Input {
  return {
    type: 'Input.Text',
    id: 'forWhom',
    label: needWords.forWhom,
    placeholder: needWords.forWhomHint,
    isRequired: true,
    errorMessage: needWords.forWhomError,
    maxLength: 200,
    ...valueOf(form, 'forWhom'),
  };
}

function whereInput(form: NeedForm): Input {
  return {
    type: 'Input.ChoiceSet',
    id: 'neighbourhood',
    label: needWords.where,
    placeholder: needWords.whereHint,
    style: 'compact',
    isRequired: true,
    errorMessage: needWords.whereError,
    choices: form.neighbourhoods.map((place) => ({ title: plainLine(place.name, 80), value: place.id })),
    ...valueOf(form, 'neighbourhood'),
  };
}

/** What may be filled in. */
export function furtherElements(form: NeedForm): Elements {
  const themes = form.themes.map((theme) => ({ title: plainLine(theme.name, 80), value: theme.id }));
  const inputs: readonly Input[] = [
    choice(form, 'theme', needWords.theme, themes, needWords.themeHint),
    choice(
      form,
      'band',
      needWords.band,
      bands.map((band) => ({ title: bandWords[band], value: band })),
    ),
    choice(
      form,
      'trend',
      needWords.trend,
      trends.map((trend) => ({ title: trendWords[trend], value: trend })),
    ),
    choice(
      form,
      'evidence',
      needWords.evidence,
      evidenceSources.map((source) => ({ title: evidenceWords[source], value: source })),
    ),
    {
      type: 'Input.Text',
      id: 'words',
      label: needWords.words,
      placeholder: needWords.wordsHint,
      errorMessage: needWords.wordsError,
      isMultiline: true,
      maxLength: 2000,
      ...valueOf(form, 'words'),
    },
  ];
  return inputs.flatMap((input) => marked(form, input));
}

function choice(
  form: NeedForm,
  id: string,
  label: string,
  choices: { title: string; value: string }[],
  placeholder: string = needWords.chooseHint,
): IChoiceSetInput {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    placeholder,
    style: 'compact',
    errorMessage: needWords.chooseHint,
    choices,
    ...valueOf(form, id),
  };
}
