/**
 * `deno task pack` (离线包): writes `out/pack/shapan-….zip`, which runs on a machine
 * without a network; `--with-deno` puts this machine's Deno in, `--out` names the folder.
 *
 * @module
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeFile } from "../write_results.ts";
import { makePack } from "./make_pack.ts";

const { values } = parseArgs({
  options: {
    out: { type: "string", default: "out/pack" },
    "with-deno": { type: "boolean", default: false },
  },
});
const deno = values["with-deno"] ? Deno.execPath() : null;
const pack = await makePack(deno);
const file = join(
  values.out,
  `${pack.folder}${deno === null ? "" : `-${Deno.build.target}`}.zip`,
);
writeFile(file, pack.zip);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(
  `${file}\n${pack.files} 个文件 files, ${
    megabytes(pack.zip.length)
  }；展开 unpacked ${
    megabytes(pack.bytes)
  }；${pack.licences.length} 个软件包 packages (THIRD_PARTY.md)`,
);
