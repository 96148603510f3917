/** The workbench as one file that holds its worker and its sample and loads nothing. */
import sampleBase64 from "../../assets/samples/巡察整改台账样例.xlsx";
import { pageElement, sampleName } from "./page";
import { setUp } from "./set-up";

const workerScript = new Blob([pageElement("worker").textContent], { type: "text/javascript" });
const workerUrl = URL.createObjectURL(workerScript);

void setUp({
  createWorker: () => new Worker(workerUrl),
  loadSample: () => Promise.resolve(Uint8Array.from(atob(sampleBase64), (byte) => byte.charCodeAt(0))),
  sampleName,
  root: pageElement("root"),
});
