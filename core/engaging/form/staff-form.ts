import { standingQuestions, type Form } from '../../founding/form';

/**
 * The form as staff fill it in on a group's behalf, from paper or by phone: everything is asked and judged as of groups
 * themselves, but a group without e-mail may say so by leaving it out.
 */
export function staffForm(form: Form): Form {
  const pages = form.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) =>
      question.id === standingQuestions.contactEmail ? { ...question, required: false } : question,
    ),
  }));
  return { ...form, pages };
}
