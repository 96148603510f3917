import { Failure } from "../core/failure";
import type { FailureText } from "../review/review";
import { words } from "./words";

/** What went wrong, for a person. What is no `Failure` is a fault of the program, told with its message. */
export function failureText(error: unknown): FailureText {
  if (error instanceof Failure) {
    const { code, what, why, todo } = error;
    return { code, what, why, todo };
  }
  const message = error instanceof Error ? error.message : String(error);
  const { what, todo } = words.failure.internal;
  return { code: "internal", what, why: words.failure.message(message), todo };
}

/** The user's own wish, which is no failure to be told. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Failure && error.code === "cancelled";
}
