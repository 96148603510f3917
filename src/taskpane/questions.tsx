/** Where two readings are possible the user decides; each way can be looked at in the sheet first. */
import { useEffect, useId, useRef, type RefObject } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { columnName } from "../core/snapshot";
import type { Choice, Review } from "../review/review";
import { catchFocus, placeAmong } from "./focus";
import { LongList } from "./long-list";
import { usePageStyles } from "./page-styles";
import { openQuestions, type PlacedQuestion } from "./open-questions";
import { RevealNote, useRevealed } from "./reveal-note";
import { usePane, usePaneState } from "./use-pane";
import { words } from "./words";

const useStyles = makeStyles({
  card: { borderLeft: `4px solid ${tokens.colorBrandStroke1}` },
  choices: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "4px",
    rowGap: "8px",
    alignItems: "center",
  },
  choice: { justifyContent: "start", textAlign: "left", minWidth: 0, padding: "5px 8px" },
  see: { minWidth: 0, paddingLeft: "4px", paddingRight: "4px" },
  whole: { gridColumn: "1 / -1" },
});

interface QuestionsProps {
  readonly review: Review;
  readonly page: RefObject<HTMLDivElement | null>;
}

export function Questions({ review, page }: QuestionsProps) {
  const shared = usePageStyles();
  const section = useRef<HTMLElement>(null);
  const { work } = usePane();
  const areSought = usePaneState(({ isSeekingQuestions, running }) => isSeekingQuestions && running === null);
  useEffect(() => {
    if (!areSought || section.current === null) return;
    section.current.focus();
    work.reachQuestions();
  }, [areSought, review, work]);
  const questions = openQuestions(review);
  if (questions.length === 0) return null;
  return (
    <section className={shared.section} ref={section} tabIndex={-1}>
      <h3 className={shared.heading}>{words.question.title(questions.length)}</h3>
      <LongList items={questions} step={10}>
        {(shown) =>
          shown.map((placed) => (
            <QuestionCard key={`${placed.sheet} ${placed.question.key}`} placed={placed} page={page} />
          ))
        }
      </LongList>
    </section>
  );
}

interface QuestionCardProps {
  readonly placed: PlacedQuestion;
  readonly page: RefObject<HTMLDivElement | null>;
}

function QuestionCard({ placed, page }: QuestionCardProps) {
  const shared = usePageStyles();
  const styles = useStyles();
  const why = useId();
  const { sheet, question } = placed;
  return (
    <div className={`${shared.card} ${styles.card}`} role="group" aria-labelledby={why}>
      <p className={shared.text} id={why}>
        {words.question.sheet(sheet)}
        {question.why}
      </p>
      {question.isEssential && <p className={shared.quiet}>{words.question.essential}</p>}
      <div className={styles.choices}>
        {question.choices.map((choice) => (
          <ChoiceRow key={choice.label} placed={placed} choice={choice} page={page} />
        ))}
      </div>
    </div>
  );
}

function ChoiceRow({ placed, choice, page }: QuestionCardProps & { readonly choice: Choice }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { work } = usePane();
  const isIdle = usePaneState(({ running }) => running === null);
  const { sheet, headerBottom, question } = placed;
  const key = `question ${sheet} ${question.key} ${choice.label}`;
  const outcome = useRevealed(key);
  const column = columnName(choice.column);
  return (
    <>
      <Button
        className={styles.choice}
        disabledFocusable={!isIdle}
        data-choice
        onClick={(event) => {
          const index = placeAmong(page.current, "[data-choice]", event.currentTarget);
          void work.answer(choice.answer).then(() => {
            catchFocus(page.current, "[data-choice]", index);
          });
        }}
      >
        {choice.label}
      </Button>
      <Button
        className={styles.see}
        appearance="transparent"
        size="small"
        aria-label={words.question.seeColumn(column)}
        onClick={() =>
          void work.reveal(
            key,
            { sheet, row: headerBottom, column: choice.column },
            words.ledger.column(column),
          )
        }
      >
        {words.question.see}
      </Button>
      {outcome !== null && (
        <span className={`${shared.quiet} ${styles.whole}`}>
          <RevealNote outcome={outcome} />
        </span>
      )}
    </>
  );
}
