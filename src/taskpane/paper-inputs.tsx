import { useRef } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import { Fold } from "./fold";
import { usePageStyles } from "./page-styles";
import { usePane, usePaperState } from "./use-pane";
import { words } from "./words";

/** What the user may add, each with what is printed otherwise; and a template of the user's own. */
export function PaperInputs() {
  const kind = usePaperState((papers) => papers.kind);
  if (kind === null) return null;
  return (
    <div>
      <Fold title={words.paper.inputs}>
        {kind.inputs.map(({ name, otherwise }) => (
          <Field key={name} label={name} hint={words.paper.otherwise(otherwise)}>
            <PaperInput name={name} />
          </Field>
        ))}
      </Fold>
      <TemplateFold />
    </div>
  );
}

/** A field gives its label and hint to what stands in it. */
function PaperInput({ name, ...field }: { readonly name: string }) {
  const { paperWork } = usePane();
  const value = usePaperState(({ inputs }) => inputs[name] ?? "");
  return (
    <Input
      {...field}
      value={value}
      onChange={(_, typed) => {
        paperWork.typeInput(name, typed.value);
      }}
    />
  );
}

function TemplateFold() {
  const shared = usePageStyles();
  const { paperWork } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const template = usePaperState((papers) => papers.template);
  return (
    <Fold title={words.paper.template}>
      <p className={shared.text}>
        {template === null ? words.paper.standardUsed : words.paper.using(template.name)}
      </p>
      <input
        ref={picker}
        type="file"
        accept=".docx"
        hidden
        aria-label={words.paper.ownTemplate}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) void paperWork.chooseTemplate(file);
          currentTarget.value = "";
        }}
      />
      <div className={shared.wrapRow}>
        <Button size="small" onClick={() => picker.current?.click()}>
          {words.paper.ownTemplate}
        </Button>
        {template !== null && (
          <Button size="small" onClick={() => void paperWork.chooseTemplate(null)}>
            {words.paper.standard}
          </Button>
        )}
        <Button size="small" onClick={() => void paperWork.fetchTemplate()}>
          {words.paper.fetchTemplate}
        </Button>
      </div>
    </Fold>
  );
}
