import { useEffect, useRef, useState } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { usePageStyles } from "./page-styles";
import { words } from "./words";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** What is done with the reason; `form` tells where the focus was. */
type Told = (reason: string, form: HTMLElement | null) => void;

interface SetAsideFormProps {
  readonly title: string;
  readonly onOne: Told;
  readonly onRule: Told;
  readonly onBack: () => void;
}

/** Asks for the reason, which is needed; Escape goes back. */
export function SetAsideForm({ title, onOne, onRule, onBack }: SetAsideFormProps) {
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const [isLacking, setLacking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const focusInput = (): void => {
    form.current?.querySelector("input")?.focus();
  };
  useEffect(focusInput, []);
  const submit = (told: Told): void => {
    setLacking(reason.trim() === "");
    if (reason.trim() === "") focusInput();
    else told(reason.trim(), form.current);
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={words.aside.openFor(title)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(onOne);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onBack();
      }}
    >
      <ReasonField reason={reason} isLacking={isLacking} onReason={setReason} />
      <QuickReasons
        onReason={(quick) => {
          setReason(quick);
          setLacking(false);
        }}
      />
      <Ways
        onRule={() => {
          submit(onRule);
        }}
        onBack={onBack}
      />
    </form>
  );
}

interface ReasonFieldProps {
  readonly reason: string;
  readonly isLacking: boolean;
  readonly onReason: (reason: string) => void;
}

function ReasonField({ reason, isLacking, onReason }: ReasonFieldProps) {
  return (
    <Field
      label={words.aside.reason}
      required
      {...(isLacking ? { validationMessage: words.aside.needed } : {})}
    >
      <Input
        value={reason}
        onChange={(_, { value }) => {
          onReason(value);
        }}
      />
    </Field>
  );
}

function QuickReasons({ onReason }: { readonly onReason: (reason: string) => void }) {
  const shared = usePageStyles();
  return (
    <div className={shared.wrapRow}>
      {words.aside.quick.map((quick) => (
        <Button
          key={quick}
          size="small"
          shape="circular"
          onClick={() => {
            onReason(quick);
          }}
        >
          {quick}
        </Button>
      ))}
    </div>
  );
}

function Ways({ onRule, onBack }: { readonly onRule: () => void; readonly onBack: () => void }) {
  const shared = usePageStyles();
  return (
    <div className={shared.wrapRow}>
      <Button type="submit" size="small" appearance="primary">
        {words.aside.one}
      </Button>
      <Button size="small" onClick={onRule}>
        {words.aside.rule}
      </Button>
      <Button size="small" appearance="transparent" onClick={onBack}>
        {words.aside.back}
      </Button>
    </div>
  );
}
