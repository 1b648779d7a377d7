import { type Zippable, zipSync } from "fflate";
import { join, relative } from "node:path";
import { ROOT, VERSION } from "../io.ts";
import { filesBelow } from "../read_files.ts";
import { type Licence, licenceOf, mayPass, thirdParty } from "./licences.ts";
import { type Package, packagesOf } from "./packages_of.ts";
import { startScripts } from "./start_scripts.ts";

/** What is packed besides packages: code, facts, choices, pages. */
const PACKED = [
  ...["CHANGELOG.md", "LICENSE", "README.md", "README.zh-CN.md"],
  ...["deno.json", "deno.lock"],
  ...["data", "notebooks", "scenarios", "sim"],
];

/** Files of packages that nothing reads at run time. */
const UNREAD = /\.map$/;

/** First day that a ZIP file knows, so that equal files give equal packs. */
const NO_DAY = new Date(1980, 0, 1);

/** A pack (离线包): a ZIP file, and what is in it. */
export interface Pack {
  /** Folder that it unpacks into, such as `shapan-0.1.0`. */
  readonly folder: string;
  readonly zip: Uint8Array;
  readonly files: number;
  /** Bytes when it is unpacked. */
  readonly bytes: number;
  readonly licences: readonly Licence[];
}

/**
 * Code, facts, scenarios and the packages they need in one ZIP file that runs without a
 * network (离线包), with start scripts and the list of licences.
 *
 * @param deno file of the Deno program to put in; `null` where the machine has one
 * @throws {Error} naming packages whose terms do not allow to pass them on
 */
export async function makePack(deno: string | null): Promise<Pack> {
  await runDeno("install");
  const cache = JSON.parse(await runDeno("info", "--json")).npmCache as string;
  const packages = packagesOf(
    JSON.parse(await runDeno("info", "--json", "sim/cli/main.ts")),
  );
  const licences = packages.map(licenceOf);
  refuseOthers(licences);
  const placeOf = (one: Package) =>
    `cache/npm/${relative(cache, one.folder).replaceAll("\\", "/")}`;
  const files = new Map<string, Uint8Array>();
  const put = (path: string, text: string) =>
    files.set(path, new TextEncoder().encode(text));
  for (const path of PACKED) copy(join(ROOT, path), path, files);
  for (const one of packages) copy(one.folder, placeOf(one), files, UNREAD);
  const at = new Map(packages.map((one) => [one.name + one.version, one]));
  put(
    "THIRD_PARTY.md",
    thirdParty(
      licences,
      ({ name, version }) => placeOf(at.get(name + version)!),
      deno === null ? null : Deno.version.deno,
    ),
  );
  for (const { path, text } of startScripts(packages[0]!.registry)) {
    put(path, text);
  }
  if (deno !== null) {
    files.set(`bin/deno${deno.endsWith(".exe") ? ".exe" : ""}`, bytesOf(deno));
  }
  const folder = `shapan-${VERSION}`;
  return { folder, ...zipped(folder, files), licences };
}

function refuseOthers(licences: readonly Licence[]): void {
  const strange = licences.filter(({ terms }) => !mayPass(terms));
  if (strange.length === 0) return;
  throw new Error(
    `Cannot pack ${
      strange.map(({ name, terms }) => `${name} (${terms || "no licence"})`)
        .join(", ")
    }: its terms are not among those that may be passed on; see sim/pack/licences.ts`,
  );
}

/** Everything of a folder, or one file, except what the engine does not need. */
function copy(
  from: string,
  to: string,
  files: Map<string, Uint8Array>,
  without?: RegExp,
): void {
  if (Deno.statSync(from).isFile) {
    files.set(to, bytesOf(from));
    return;
  }
  for (const path of filesBelow(from)!) {
    if (without?.test(path)) continue;
    files.set(`${to}/${path}`, bytesOf(join(from, path)));
  }
}

function zipped(folder: string, files: ReadonlyMap<string, Uint8Array>) {
  const tree: Zippable = {};
  let bytes = 0;
  for (const [path, content] of [...files].sort(([a], [b]) => a < b ? -1 : 1)) {
    const started = path === "shapan" || path.startsWith("bin/");
    bytes += content.length;
    tree[`${folder}/${path}`] = [content, {
      os: 3,
      attrs: (started ? 0o100755 : 0o100644) << 16,
      mtime: NO_DAY,
    }];
  }
  return { zip: zipSync(tree, { level: 6 }), files: files.size, bytes };
}

/** What a command of Deno prints, run where the project is. */
async function runDeno(...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    cwd: ROOT,
  }).output();
  const text = new TextDecoder();
  if (!success) throw new Error(text.decode(stderr));
  return text.decode(stdout);
}

function bytesOf(path: string): Uint8Array {
  return Deno.readFileSync(path);
}
