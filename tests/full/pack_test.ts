import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { unzipSync } from "fflate";
import { dirname, join } from "node:path";
import { makePack } from "../../sim/pack/make_pack.ts";
import { mayPass } from "../../sim/pack/licences.ts";
import { shapanProcess } from "../support/command_line.ts";

/** Bytes of the pack without Deno that nobody minds to carry. */
const LARGEST = 50e6;

Deno.test({
  name:
    "the pack runs where there is no network, no home, no cache and a mirror that is not there, and writes the same bytes",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    const place = Deno.makeTempDirSync({ prefix: "shapan-pack-" });
    try {
      const { folder, zip, licences } = await makePack(null);
      assert(zip.length < LARGEST, `${zip.length}`);
      unpack(zip, place);
      const home = join(place, folder);
      const list = Deno.readTextFileSync(join(home, "THIRD_PARTY.md"));
      for (const { name, terms, file } of licences) {
        assertStringIncludes(list, `| ${name} |`);
        assert(mayPass(terms), name);
        assert(file !== null || terms !== "");
      }
      for (const [, link] of list.matchAll(/\]\(([^)]+)\)/g)) {
        assert(Deno.statSync(join(home, link!)).isFile, link);
      }
      const out = join(place, "there"), here = join(place, "here");
      for (
        const words of [
          ["compare", "toy/toy", "toy/share_up", "--lang", "en"],
          ["lint", "toy/toy"],
          ["help"],
        ]
      ) {
        const writes = words[0] === "compare";
        const there = cutOff(join(home, "shapan"), [
          ...words,
          ...(writes ? ["--out", out] : []),
        ], place);
        assertEquals(there.code, 0, there.err);
        const own = await shapanProcess([
          ...words,
          ...(writes ? ["--out", here] : []),
        ]);
        assertEquals(
          there.out.replaceAll(out, ""),
          own.out.replaceAll(here, ""),
        );
      }
      assertEquals(filesOf(out), filesOf(here));
      const picture = cutOff(
        join(home, "shapan"),
        ["export", join(out, "toy", only(join(out, "toy"))), "--out", out],
        place,
      );
      assertEquals(picture.code, 0, picture.err);
      assertStringIncludes(picture.out, "MB");
    } finally {
      Deno.removeSync(place, { recursive: true });
    }
  },
});

/** Runs a program with nothing of this machine but Deno: no network where that can be cut, else a proxy that refuses. */
function cutOff(program: string, args: readonly string[], home: string) {
  const bin = join(home, "bin");
  Deno.mkdirSync(bin, { recursive: true });
  const deno = join(bin, "deno");
  try {
    Deno.symlinkSync(Deno.execPath(), deno);
  } catch (error) {
    if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
  }
  const unshared = canUnshare();
  const { code, stdout, stderr } = new Deno.Command(
    unshared ? "unshare" : program,
    {
      args: unshared ? ["-rn", program, ...args] : [...args],
      clearEnv: true,
      cwd: home,
      env: {
        PATH: `${bin}:/usr/bin:/bin`,
        HOME: home,
        NO_COLOR: "1",
        NPM_CONFIG_REGISTRY: "http://127.0.0.1:9/",
        HTTP_PROXY: "http://127.0.0.1:9/",
        HTTPS_PROXY: "http://127.0.0.1:9/",
      },
    },
  ).outputSync();
  const text = new TextDecoder();
  return { code, out: text.decode(stdout), err: text.decode(stderr) };
}

function canUnshare(): boolean {
  try {
    return new Deno.Command("unshare", { args: ["-rn", "true"] })
      .outputSync().success;
  } catch {
    return false;
  }
}

function unpack(zip: Uint8Array, place: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const file = join(place, path);
    Deno.mkdirSync(dirname(file), { recursive: true });
    Deno.writeFileSync(file, bytes);
    if (file.endsWith("/shapan")) Deno.chmodSync(file, 0o755);
  }
}

function only(folder: string): string {
  return [...Deno.readDirSync(folder)].map(({ name }) => name)
    .find((name) => !name.includes("export"))!;
}

/** Path and content of every file below a folder. */
function filesOf(folder: string, below = ""): [string, string][] {
  return [...Deno.readDirSync(join(folder, below))].flatMap((entry) => {
    const path = join(below, entry.name);
    return entry.isDirectory
      ? filesOf(folder, path)
      : [[path, Deno.readTextFileSync(join(folder, path))] as [string, string]];
  }).sort(([a], [b]) => a < b ? -1 : 1);
}
