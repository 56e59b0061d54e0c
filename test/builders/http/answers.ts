/** An HTTP answer, its body read. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A body as JSON where it is JSON, else as it came. */
export function parseOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page or nothing: the text is what there is.
    return text;
  }
}

/** The refusal's code in an answer of the tab API; undefined where there is none. */
export function codeIn({ body }: HttpAnswer): unknown {
  return memberOf(memberOf(body, 'refusal'), 'code');
}

/** What an answer of the tab API says to the person. */
export function wordsIn({ body }: HttpAnswer): string {
  const words = memberOf(body, 'words');
  return `${String(memberOf(words, 'title'))} ${String(memberOf(words, 'next'))}`;
}

/** A member of any JSON value. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
