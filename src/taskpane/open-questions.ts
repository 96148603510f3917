import type { OpenQuestion, Review } from "../review/review";

/** A question, and where it stands. */
export interface PlacedQuestion {
  readonly sheet: string;
  readonly headerBottom: number;
  readonly question: OpenQuestion;
}

/** Those without which nothing of a sheet can be checked stand first. */
export function openQuestions(review: Review): readonly PlacedQuestion[] {
  const all = review.tables.flatMap(({ sheet, headerBottom, questions }) =>
    questions.map((question) => ({ sheet, headerBottom, question })),
  );
  return [
    ...all.filter(({ question }) => question.isEssential),
    ...all.filter(({ question }) => !question.isEssential),
  ];
}
