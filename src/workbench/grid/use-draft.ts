import { useLayoutEffect, useState, useSyncExternalStore } from "react";
import type { SheetSource } from "../sheet-view";
import { Drafting, type DraftState } from "./drafting";

/** What is being typed into a sheet; it outlives a change of the source. */
export function useDraft(source: SheetSource, busy: boolean): DraftState & { readonly drafting: Drafting } {
  const { type } = source;
  const [drafting] = useState(() => new Drafting(type, busy));
  useLayoutEffect(() => {
    drafting.follow(type, busy);
  }, [drafting, type, busy]);
  const state = useSyncExternalStore(drafting.subscribe, drafting.now);
  return { ...state, drafting };
}
