import { Failure } from "../core/failure";
import type { FailureText } from "../review/review";
import { words } from "./words";

/** A failure as the pane tells it. */
export interface ToldFailure extends FailureText {
  /** The program's own words, for those who mend it; only where the fault is the program's. */
  readonly technical?: string;
}

/** What went wrong, for a person. What is no `Failure` is a fault of the program. */
export function failureText(error: unknown): ToldFailure {
  if (error instanceof Failure) {
    const { code, what, why, todo } = error;
    return { code, what, why, todo };
  }
  const technical = error instanceof Error ? error.message : String(error);
  return { code: "internal", ...words.failure.internal, technical };
}

/** The user's own wish, which is no failure to be told. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Failure && error.code === "cancelled";
}
