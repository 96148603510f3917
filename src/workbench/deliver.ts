/** Hands a file to the user as a download of this page. */
import type { FileForUser } from "../host/host";

/** Long enough for the slowest disk to take the file over. */
const keptFor = 60_000;

export function deliver({ name, mediaType, bytes }: FileForUser): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, keptFor);
}
