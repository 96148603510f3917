/** A button that opens the browser's file picker. */
import { useRef, type ReactElement } from "react";
import { Button, type ButtonProps } from "@fluentui/react-components";

/** Old and foreign formats too: who picks one is told what to do with it. */
const accepted = ".xlsx,.xlsm,.xls,.et,.xlsb";

interface FileButtonProps {
  readonly label: string;
  readonly appearance: "primary" | "subtle";
  readonly size: "small" | "large";
  readonly icon?: ReactElement;
  readonly onFile: (file: File) => void;
}

export function FileButton({ label, appearance, size, icon, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const look: ButtonProps = { appearance, size, ...(icon === undefined ? {} : { icon }) };
  return (
    <>
      <Button {...look} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.item(0);
          // The same file may be chosen again after it was changed.
          currentTarget.value = "";
          if (file !== null && file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
