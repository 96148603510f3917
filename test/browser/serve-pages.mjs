// Before the tests: builds the pages where they must be built, and serves them on any free port.
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { built } from "../../bin/build.mjs";
import { serve } from "../../bin/serve.mjs";

export let stopServing = () => Promise.resolve();

export default async function servePages() {
  const site = built("site");
  const offline = built("offline");
  const { address, stop } = await serve(dirname(site), 0);
  stopServing = stop;
  process.env.SITE_FOLDER = dirname(site);
  process.env.SITE_ADDRESS = address;
  process.env.OFFLINE_ADDRESS = pathToFileURL(offline).href;
}
