/** The pages as they were built and are served while the tests run. */
import { fileURLToPath } from "node:url";

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the tests by npm run test:browser`);
  return value;
}

/** Folder of the built site. */
export const siteFolder = given("SITE_FOLDER");
/** Address that the site is served at, with a slash at its end. */
export const siteAddress = given("SITE_ADDRESS");
const offlineAddress = given("OFFLINE_ADDRESS");
/** The single file. */
export const offlineFile = fileURLToPath(offlineAddress);

/** A way in which the workbench reaches its users. */
export interface Edition {
  readonly name: string;
  readonly address: string;
}

export const served: Edition = { name: "served by npm start", address: `${siteAddress}workbench.html` };
export const singleFile: Edition = { name: "single file opened by a double-click", address: offlineAddress };
export const editions: readonly Edition[] = [served, singleFile];
export const pane: Edition = { name: "task pane", address: `${siteAddress}taskpane.html` };
