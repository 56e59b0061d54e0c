import { standingQuestions, type Form } from '../../founding/form';

/**
 * The form as staff fill it in on a group's behalf, from paper or by phone: everything is asked and judged as of groups
 * themselves, but a group without e-mail may leave it out, and files stay with the paper that they came with.
 */
export function staffForm(form: Form): Form {
  const pages = form.pages.map((page) => ({
    ...page,
    questions: page.questions
      .filter(({ kind, required }) => kind !== 'files' || required)
      .map((question) =>
        question.id === standingQuestions.contactEmail ? { ...question, required: false } : question,
      ),
  }));
  return { ...form, pages: pages.filter((page) => page.questions.length > 0) };
}
