/** Fail the build when the widget is heavier than a host page was promised. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";

const LIMIT = 40_000; // bytes, gzipped
const folder = process.env["KLARPLAN_WEB_OUT"] ?? resolve(import.meta.dirname, "../../static");
const size = gzipSync(readFileSync(resolve(folder, "klarplan-chat.js")), { level: 9 }).length;
console.log(`klarplan-chat.js: ${size} bytes gzipped, of at most ${LIMIT}`);
if (size > LIMIT) process.exit(1);
