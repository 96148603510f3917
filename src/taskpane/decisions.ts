/** What a person has decided about a workbook, and how each decision changes it. */
import type { ColumnAnswer } from "../core/recognise/column-answers";
import type { Memory, SetAside } from "../host/host";

/** The memory with an answer: an earlier one about the same column or to the same question gives way. */
export function withAnswer(memory: Memory, answer: ColumnAnswer): Memory {
  const answers = memory.answers.filter(
    (old) =>
      old.sheet !== answer.sheet ||
      (old.column !== answer.column && (old.field === null || old.field !== answer.field)),
  );
  return { ...memory, answers: [...answers, answer] };
}

export function withoutAnswer(memory: Memory, answer: ColumnAnswer): Memory {
  const answers = memory.answers.filter(
    ({ field, column, sheet }) =>
      field !== answer.field || column !== answer.column || sheet !== answer.sheet,
  );
  return { ...memory, answers };
}

/** The memory with a finding or a rule set aside; a new reason takes the place of the old one. */
export function withSetAside(memory: Memory, setAside: SetAside): Memory {
  return { ...memory, setAside: [...withoutSetAside(memory, setAside).setAside, setAside] };
}

export function withoutSetAside(memory: Memory, ...restored: readonly SetAside[]): Memory {
  const keys = new Set(restored.map(keyOf));
  return { ...memory, setAside: memory.setAside.filter((entry) => !keys.has(keyOf(entry))) };
}

function keyOf({ rule, mark }: SetAside): string {
  return JSON.stringify([rule, mark]);
}
