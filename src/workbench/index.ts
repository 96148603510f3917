/** The workbench as a server hands it out. */
import sampleUrl from "../../assets/samples/巡察整改台账样例.xlsx";
import { Failure } from "../core/failure";
import { pageElement, sampleName } from "./page";
import { setUp } from "./set-up";

async function loadSample(): Promise<Uint8Array> {
  const response = await fetch(sampleUrl).catch(() => null);
  if (response?.ok !== true) {
    throw new Failure(
      "file-unreadable",
      "样例没有打开",
      "网页服务已经停止",
      "重新运行 npm start，再打开网页",
    );
  }
  return new Uint8Array(await response.arrayBuffer());
}

void setUp({
  createWorker: () => new Worker(new URL(/* webpackChunkName: "worker" */ "./worker.ts", import.meta.url)),
  loadSample,
  sampleName,
  root: pageElement("root"),
});
