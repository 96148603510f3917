/** The official papers. Adding one is a file of its own with its template, and a line here. */
import type { DocumentKind } from "../core/document";
import { noticeDocument } from "./notice";

export const documents: readonly DocumentKind[] = [noticeDocument];
