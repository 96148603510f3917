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
}

export function TroubleLine({ bench, trouble, savedFile }: TroubleLineProps) {
  return (
    <MessageBar
      intent={trouble === null ? "success" : "error"}
      layout="multiline"
      role={trouble === null ? "status" : "alert"}
    >
      <MessageBarBody>
        {trouble === null ? (
          words.saved(savedFile?.name ?? "")
        ) : (
          <>
            <MessageBarTitle>{trouble.what}</MessageBarTitle>
            {trouble.why}。{trouble.todo}。
          </>
        )}
      </MessageBarBody>
      <MessageBarActions>
        {trouble === null && (
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
