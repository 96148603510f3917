/** What went wrong, or where a saved file went: a strip that goes away on request. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { FileForUser } from "../host/host";
import type { FailureText } from "../review/review";
import type { Bench } from "./bench";
import type { BenchState } from "./bench-state";
import { words } from "./words";

export function FailureLines({ failure }: { readonly failure: FailureText }) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{failure.what}</MessageBarTitle>
        {failure.why}。{failure.todo}。
      </MessageBarBody>
    </MessageBar>
  );
}

interface TroubleLineProps {
  readonly bench: Bench;
  readonly trouble: FailureText | null;
  readonly savedFile: FileForUser | null;
  readonly note: string;
}

export function TroubleLine({ bench, trouble, savedFile, note }: TroubleLineProps) {
  return (
    <MessageBar
      intent={trouble !== null ? "error" : savedFile !== null ? "success" : "info"}
      layout="multiline"
      role={trouble === null ? "status" : "alert"}
    >
      <MessageBarBody>
        {trouble === null ? (
          savedFile === null ? (
            note
          ) : (
            words.saved(savedFile.name)
          )
        ) : (
          <>
            <MessageBarTitle>{trouble.what}</MessageBarTitle>
            {trouble.why}。{trouble.todo}。
          </>
        )}
      </MessageBarBody>
      <MessageBarActions>
        {trouble === null && savedFile !== null && (
          <Button size="small" onClick={bench.deliverAgain}>
            {words.again}
          </Button>
        )}
        <Button size="small" onClick={bench.dismiss}>
          {words.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface WaitingLineProps {
  readonly bench: Bench;
  readonly waiting: NonNullable<BenchState["waiting"]>;
  readonly changes: number;
}

/** Asks what becomes of the changes before another file takes the place of this one. */
export function WaitingLine({ bench, waiting, changes }: WaitingLineProps) {
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{words.unsaved(changes)}</MessageBarTitle>
        {words.openInstead(waiting.name)}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            void bench.save().then(bench.openWaiting);
          }}
        >
          {words.saveFirst}
        </Button>
        <Button size="small" onClick={() => void bench.openWaiting()}>
          {words.openWithout}
        </Button>
        <Button size="small" onClick={bench.stay}>
          {words.stay}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
