import { useSyncExternalStore } from "react";
import type { FileDocument } from "../host/file-document";

const never = (): (() => void) => () => undefined;

/** Whether the open file has changes that were not saved; false without a file. */
export function useChanged(document: FileDocument | null): boolean {
  return useSyncExternalStore(
    (listener) => (document ? document.onChange(listener) : never()),
    () => document?.isChanged ?? false,
  );
}
