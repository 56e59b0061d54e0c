import { bands, evidenceSources, trends } from '../../../core/developing/need';
import type { LikeNeed } from '../../../core/developing/need-view';
import type { ChestView } from '../../../core/founding/chest-view';
import { markup, type Html } from './html';
import type { Fields } from './read-post';
import { bandWords, evidenceWords, trendWords } from '../../../core/contracts/need-words';
import { raiseWords } from './words';

export type RaiseField = keyof typeof raiseWords.fault;

/** What the page for a need is made from. */
export interface RaiseForm {
  readonly view: ChestView;
  readonly name: string;
  readonly nonce: string;
  readonly token: string;
  /** What was typed before, so that nothing is lost. */
  readonly typed: Fields;
  readonly faults: readonly { readonly field: RaiseField; readonly text: string }[];
  /** Stands above the form: what went wrong, or what was done. */
  readonly said?: { readonly title: string; readonly words: string; readonly isGood: boolean };
  /** True where words may be harmless and can be sent all the same. */
  readonly isWarning?: boolean;
  readonly like: readonly LikeNeed[];
}

const further = ['theme', 'band', 'trend', 'evidence', 'words'] as const;

/** The page's body: three questions that are asked, the rest under «add more». Works without script. */
export function raiseForm(form: RaiseForm): Html {
  const isOpen = further.some(
    (field) => (form.typed[field] ?? '') !== '' || form.faults.some((fault) => fault.field === field),
  );
  const isAnother = form.like.length > 0;
  return markup`${form.said !== undefined && saidBox(form.said, form.faults)}
<h1>${raiseWords.title}</h1>
<p>${raiseWords.hello(form.name)} ${raiseWords.intro}</p>
<form method="post" action="/raise/${form.view.id}" novalidate>
<input type="hidden" name="token" value="${form.token}">
<input type="hidden" name="nonce" value="${form.nonce}">
${isAnother && likeBox(form.like)}
${longText(form, 'missing', raiseWords.missing, raiseWords.missingHint, 1000)}
${shortText(form, 'forWhom', raiseWords.forWhom, raiseWords.forWhomHint, 200)}
${choice(form, 'neighbourhood', raiseWords.neighbourhood, form.view.neighbourhoods)}
<details${isOpen && ' open'}>
<summary>${raiseWords.more}</summary>
${choice(form, 'theme', raiseWords.theme, form.view.themes)}
${choice(form, 'band', raiseWords.band, named(bands, bandWords))}
${choice(form, 'trend', raiseWords.trend, named(trends, trendWords))}
${choice(form, 'evidence', raiseWords.evidence, named(evidenceSources, evidenceWords))}
${longText(form, 'words', raiseWords.words, raiseWords.wordsHint, 2000)}
</details>
${form.isWarning === true && allTheSame}
${submit(isAnother ? 'raise-mine' : 'raise', isAnother ? raiseWords.mine : raiseWords.send)}
</form>`;
}

const allTheSame = markup`<div class="field">
<label class="tick" for="all-the-same"><input type="checkbox" id="all-the-same" name="sendAllTheSame" value="true"> ${raiseWords.allTheSame}</label>
</div>`;

function submit(act: string, words: string): Html {
  return markup`<button type="submit" name="act" value="${act}">${words}</button>`;
}

function saidBox(
  { title, words, isGood }: NonNullable<RaiseForm['said']>,
  faults: RaiseForm['faults'],
): Html {
  const links = faults.map(({ field, text }) => markup`<li><a href="#${field}">${text}</a></li>`);
  return markup`<div class="box ${isGood ? 'good' : 'bad'}" role="${isGood ? 'status' : 'alert'}">
<h2>${title}</h2>
${words !== '' && markup`<p>${words}</p>`}
${links.length > 0 && markup`<ul>${links}</ul>`}
</div>`;
}

/** Enter in a field presses a form's first button, so one that raises the need stands before those that join another. */
function likeBox(like: readonly LikeNeed[]): Html {
  return markup`<button type="submit" name="act" value="raise-mine" class="skip" tabindex="-1" aria-hidden="true">${raiseWords.mine}</button>
<div class="box" role="status">
<h2>${raiseWords.likeTitle}</h2>
<p>${raiseWords.likeNext}</p>
<ul class="like">${like.map(likeItem)}</ul>
</div>`;
}

function likeItem({ id, missing, forWhom, neighbourhood }: LikeNeed): Html {
  return markup`<li>
<p>${missing} (${forWhom}, ${neighbourhood})</p>
<button type="submit" class="second" name="act" value="join ${id}" aria-label="${raiseWords.join}${raiseWords.joinOf(missing)}">${raiseWords.join}</button>
</li>`;
}

function named<Id extends string>(ids: readonly Id[], words: Readonly<Record<Id, string>>) {
  return ids.map((id) => ({ id, name: words[id] }));
}

/** A question with its hint and, where something is wrong, what that is: all of it said with the field. */
function field(
  form: RaiseForm,
  name: RaiseField,
  label: string,
  hint: string,
  input: (told: Html) => Html,
): Html {
  const fault = form.faults.find((each) => each.field === name);
  const told = [hint === '' ? [] : [`${name}-hint`], fault === undefined ? [] : [`${name}-fault`]].flat();
  const described = told.length > 0 && markup` aria-describedby="${told.join(' ')}"`;
  const invalid = fault !== undefined && markup` aria-invalid="true"`;
  return markup`<div class="field${fault !== undefined && ' faulty'}">
<label for="${name}">${label}</label>
${hint !== '' && markup`<p class="hint" id="${name}-hint">${hint}</p>`}
${fault !== undefined && markup`<p class="fault" id="${name}-fault">${fault.text}</p>`}
${input(markup`id="${name}" name="${name}"${described}${invalid}`)}
</div>`;
}

/** A text area swallows one line break after its tag; the one here keeps that from being the writer's. */
function longText(form: RaiseForm, name: RaiseField, label: string, hint: string, most: number): Html {
  const typed = form.typed[name] ?? '';
  return field(form, name, label, hint, (own) => {
    return markup`<textarea ${own} maxlength="${most}">\n${typed}</textarea>`;
  });
}

function shortText(form: RaiseForm, name: RaiseField, label: string, hint: string, most: number): Html {
  const typed = form.typed[name] ?? '';
  return field(form, name, label, hint, (own) => {
    return markup`<input type="text" ${own} value="${typed}" maxlength="${most}">`;
  });
}

function choice(
  form: RaiseForm,
  name: RaiseField,
  label: string,
  choices: readonly { readonly id: string; readonly name: string }[],
): Html {
  const options = choices.map((each) => {
    const chosen = form.typed[name] === each.id && ' selected';
    return markup`<option value="${each.id}"${chosen}>${each.name}</option>\n`;
  });
  return field(form, name, label, '', (own) => {
    return markup`<select ${own}>\n<option value="">${raiseWords.choose}</option>\n${options}</select>`;
  });
}
