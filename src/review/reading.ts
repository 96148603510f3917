/** What was recognised in a book, in words for a person. */
import type { Book } from "../core/book";
import { maskPersonalNumbers } from "../core/confidential";
import type { ColumnAnswer } from "../core/recognise/column-answers";
import type { Question } from "../core/recognise/column-map";
import type { Recognition } from "../core/recognise/recognise";
import type { LedgerTable } from "../core/record";
import { columnIndex, columnName, textAt } from "../core/snapshot";
import type { Choice, OpenQuestion, OtherSheet, RecognisedTable } from "./review";
import { headerOf } from "./rule-words";
import { isLastOfSheet, tableRemarks } from "./table-remarks";

/** `answers` are those that the book was read with. */
export function recognisedTables(
  { tables }: Book,
  answers: readonly ColumnAnswer[],
): readonly RecognisedTable[] {
  return tables.map((table) => recognisedTable(table, answers, isLastOfSheet(table, tables)));
}

export function otherSheets({ unrecognised }: Book): readonly OtherSheet[] {
  return unrecognised.map(({ sheet, means }) => ({
    sheet: sheet.name,
    rows: sheet.rowCount,
    means: means ?? "",
  }));
}

function recognisedTable(
  table: LedgerTable,
  answers: readonly ColumnAnswer[],
  isLast: boolean,
): RecognisedTable {
  const { recognition, ledger, records, groups, sheet } = table;
  const { map, headerTop, headerBottom } = recognition;
  const columns = [...map.columns]
    .sort(([, a], [, b]) => a.column - b.column)
    .map(([field, { column, header }]) => ({ header: headerOf(field), own: shown(header), column }));
  return {
    sheet: sheet.name,
    ledger: ledger.sheet,
    headerTop,
    headerBottom,
    problems: groups.length,
    rows: records.length,
    filteredRows: sheet.filteredRows.length,
    columns,
    unmapped: map.unmapped.map(({ header, column }) => ({ header: shown(header), column })),
    questions: map.questions.map((question) => openQuestion(recognition, question)),
    answered: answersGiven(recognition, answers),
    remarks: tableRemarks(table, isLast),
  };
}

/** A header as it is shown in a line: without its line breaks. */
function shown(header: string): string {
  return maskPersonalNumbers(header.replace(/\s+/g, ""));
}

function openQuestion(recognition: Recognition, question: Question): OpenQuestion {
  const { sheet, ledger } = recognition;
  const choices = question.choices.map(({ field, column }): Choice => {
    const index = columnIndex(column) ?? 0;
    return {
      label: choiceLabel(recognition, question, field, index),
      answer: { field, column: lastingName(recognition, index), sheet: sheet.name },
      column: index,
    };
  });
  return {
    key: [sheet.name, String(recognition.headerBottom), question.field, ...question.candidates].join("|"),
    why: shown(question.why),
    isEssential: ledger.essential.fields.includes(question.field),
    choices,
  };
}

/** 「D列「完成时限」」 where columns are to choose from, 「是整改时限」 where meanings are. */
function choiceLabel(
  recognition: Recognition,
  { candidates, field: asked }: Question,
  field: string | null,
  column: number,
): string {
  if (candidates.length > 1) return `${columnName(column)}列「${headingText(recognition, column)}」`;
  return field === null ? `不是${headerOf(asked)}` : `是${headerOf(field)}`;
}

/** The lowest header text over a column. */
function headingText({ sheet, merges, headerTop, headerBottom }: Recognition, column: number): string {
  for (let row = headerBottom; row >= headerTop; row -= 1) {
    const anchor = merges.areaAt(row, column);
    const text = textAt(sheet, anchor?.top ?? row, anchor?.left ?? column);
    if (text !== "") return shown(text);
  }
  return "";
}

/** A column by its header, which stays when columns are inserted; by its letter where the header is not its own. */
function lastingName(recognition: Recognition, column: number): string {
  const own = headingText(recognition, column);
  const letter = columnName(column);
  const raw = textAt(recognition.sheet, recognition.headerBottom, column);
  if (own === "" || columnIndex(own) !== null || maskPersonalNumbers(raw) !== raw) return letter;
  for (let other = 0; other < recognition.sheet.columnCount; other += 1) {
    if (other !== column && headingText(recognition, other) === own) return letter;
  }
  return own;
}

function answersGiven(
  { sheet, map }: Recognition,
  answers: readonly ColumnAnswer[],
): RecognisedTable["answered"] {
  return answers
    .filter((answer) => answer.sheet === undefined || answer.sheet === sheet.name)
    .filter((answer) => !map.unusedAnswers.includes(answer))
    .map((answer) => ({
      label: `「${answer.column}」${answer.field === null ? "不用" : `是${headerOf(answer.field)}`}`,
      answer,
    }));
}
