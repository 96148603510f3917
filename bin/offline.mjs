// `npm run build:offline`: the workbench as one file.
import { statSync } from "node:fs";
import { built } from "./build.mjs";

const file = built("offline");
const megabytes = (statSync(file).size / 1_000_000).toFixed(2);
console.log(`${file}（${megabytes} MB，双击即可使用，不用安装，不用联网）`);
