import type { Card } from '../../reply';
import { needWords } from '../../words/en-gb/developing';
import { button, cardOf, line, notice, quiet, type Actions, type Elements } from '../parts';
import { plainLine } from '../plain-text';
import type { NeedForm } from './need-form';
import { furtherElements, furtherInputs, requiredElements } from './need-form-inputs';

const furtherId = 'further';
const mostLike = 3;

/** The input by which somebody says that their words point at nobody. */
export const allTheSameId = 'sendAllTheSame';

/** The form for a need: three inputs that are required, the rest under «add more», none of which is. */
export function needFormCard(form: NeedForm): Card {
  const isFurtherOpen = furtherInputs.some(
    (name) => form.typed[name] !== undefined || form.refusal?.fields.includes(name) === true,
  );
  return cardOf({
    heading: needWords.formTitle,
    body: [
      quiet(needWords.forFund(plainLine(form.fundName))),
      ...introduction(form),
      ...requiredElements(form),
      ...(form.refusal?.isWarning === true ? [allTheSameInput()] : []),
      {
        type: 'Container',
        id: furtherId,
        isVisible: isFurtherOpen,
        spacing: 'Medium',
        items: furtherElements(form),
      },
    ],
    actions: [
      ...sendButtons(form),
      { type: 'Action.ToggleVisibility', title: needWords.addMore, targetElements: [furtherId] },
    ],
  });
}

function introduction({ refusal, like = [] }: NeedForm): Elements {
  if (refusal !== undefined) return [notice('attention', refusal.words.title, refusal.words.next)];
  if (like.length === 0) return [line(needWords.formIntro)];
  const shown = like.slice(0, mostLike);
  return [
    notice('accent', needWords.likeTitle(shown.length), needWords.likeNext),
    ...shown.flatMap((need, place): Elements => [
      line(`${place + 1}. ${plainLine(need.missing, 200)}`),
      quiet(`${plainLine(need.forWhom, 120)}, ${plainLine(need.neighbourhood, 60)}`),
    ]),
  ];
}

function allTheSameInput(): Elements[number] {
  return {
    type: 'Input.Toggle',
    id: allTheSameId,
    label: needWords.warned,
    title: needWords.allTheSame,
    valueOn: 'true',
    valueOff: 'false',
    errorMessage: needWords.allTheSame,
  };
}

/** Where needs like it were found the first press looked for them, so the next one raises this one whatever there is. */
function sendButtons({ chest, nonce, like = [] }: NeedForm): Actions {
  const options = { style: 'positive', sendsInputs: true } as const;
  if (like.length === 0) return [button(needWords.send, 'need.raise', { chest, nonce }, options)];
  return [
    ...like
      .slice(0, mostLike)
      .map(({ id }, place) => button(needWords.joinThis(place + 1), 'need.join', { chest, need: id })),
    button(needWords.raiseMine, 'need.raise-mine', { chest, nonce }, options),
  ];
}
