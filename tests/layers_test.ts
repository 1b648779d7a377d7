import { assertEquals } from "@std/assert";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

const RECORD = [
  "base",
  "model/ledger",
  "model/catalogue",
  "model/case_words",
  "model/accounts",
  "model/calendar",
  "model/claims",
  "model/intake",
  "model/budget",
  "model/dual_control",
  "model/bed_day_cost",
  "model/pooling",
  "model/insurer",
  "model/remote",
  "model/settlement",
  "model/findings",
  "model/evidence",
  "model/screens",
  "model/policy",
];
const WORLD = [
  "base",
  "model/world",
  "model/levers",
  "model/facts",
  "model/policy",
];

/**
 * What may import what (design, section 3): a folder or file of `sim/` and the
 * parts it may use besides its own. "*" is anything in `sim/`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  "model": ["base"],
  population: WORLD,
  need: [...WORLD, "model/ledger"],
  hospital: [...WORLD, "model/ledger"],
  claims: [...WORLD, "model/ledger"],
  grouping: RECORD,
  points: RECORD,
  budget: RECORD,
  negotiation: [...RECORD, "model/negotiation"],
  settlement: RECORD,
  supervision: RECORD,
  intake: RECORD,
  metrics: ["base", "model"],
  analysis: ["base", "model"],
  chart: ["base", "model"],
  report: ["base", "model", "chart", "analysis"],
  run: ["*"],
  toy: ["*"],
  cli: ["*"],
  pack: ["*"],
  study: ["*"],
};

/** Files of `sim/` itself: the run, the edge and the public API. */
const TOP = "*";

Deno.test("every file of sim/ imports only what its room may import", () => {
  const wrong: string[] = [];
  for (const file of sources("sim")) {
    const part = partOf(file);
    for (const target of importsOf(file)) {
      if (!target.startsWith("sim/")) {
        if (target.startsWith("tests/")) {
          wrong.push(`${file} imports ${target}`);
        }
        continue;
      }
      if (!allowed(part, target)) wrong.push(`${file} imports ${target}`);
    }
  }
  assertEquals(wrong, []);
});

Deno.test("every folder of sim/ has a place in the table of rooms", () => {
  const folders = [...Deno.readDirSync(join(ROOT, "sim"))]
    .filter((e) => e.isDirectory && sources(`sim/${e.name}`).length > 0)
    .map((e) => e.name);
  assertEquals(folders.filter((name) => !(name in MAY_IMPORT)), []);
});

Deno.test("a payer's stage that looked behind the veil would be found", () => {
  assertEquals(allowed("budget", "sim/model/world.ts"), false);
  assertEquals(allowed("budget", "sim/settlement/settle_scheme.ts"), false);
  assertEquals(allowed("budget", "sim/model/ledger.ts"), true);
  assertEquals(allowed("need", "sim/population/draw_persons.ts"), false);
});

Deno.test("no stage reads files, clocks, the network, the environment or chance", () => {
  const banned =
    /\b(Deno\.(read|write|env|open|stat|mkdir|remove|Command|args)|fetch\(|Math\.random|Date\.now|new Date\(\)|performance\.now)/;
  const edge =
    /^sim\/(cli\/|pack\/|io\.ts|list_names\.ts|read_files\.ts|write_results\.ts)/;
  const wrong = sources("sim")
    .filter((file) => !edge.test(file))
    .filter((file) => banned.test(withoutComments(read(file))));
  assertEquals(wrong, []);
});

Deno.test("no file of the engine or its tests is longer than 300 lines", () => {
  const long = [...sources("sim"), ...sources("tests")]
    .map((file) => [file, read(file).split("\n").length - 1] as const)
    .filter(([, lines]) => lines > 300)
    .map(([file, lines]) => `${file}: ${lines}`);
  assertEquals(long, []);
});

Deno.test("notebooks import shapan only", () => {
  const wrong: string[] = [];
  for (const entry of Deno.readDirSync(join(ROOT, "notebooks"))) {
    if (!entry.name.endsWith(".ipynb")) continue;
    const book = JSON.parse(read(`notebooks/${entry.name}`));
    for (const cell of book.cells) {
      if (cell.cell_type !== "code") continue;
      const text = [cell.source].flat().join("");
      for (const [, from] of text.matchAll(/from\s+"([^"]+)"/g)) {
        if (
          from !== "shapan" && from !== "@observablehq/plot" &&
          from !== "arquero"
        ) {
          wrong.push(`${entry.name} imports ${from}`);
        }
      }
    }
  }
  assertEquals(wrong, []);
});

function allowed(part: string, target: string): boolean {
  if (part === TOP) return true;
  const inside = target.slice("sim/".length).replace(/\.ts$/, "");
  if (inside.startsWith(`${part}/`)) return true;
  return MAY_IMPORT[part]!.some((may) =>
    may === "*" || inside === may || inside.startsWith(`${may}/`)
  );
}

function partOf(file: string): string {
  const [, folder, rest] = file.split("/");
  return rest === undefined ? TOP : folder!;
}

function importsOf(file: string): string[] {
  const text = withoutComments(read(file));
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)]
    .map(([, path]) =>
      normalize(join(dirname(file), path!)).replaceAll("\\", "/")
    );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

function sources(folder: string): string[] {
  const out: string[] = [];
  for (const entry of Deno.readDirSync(join(ROOT, folder))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory && entry.name !== "bench") out.push(...sources(path));
    else if (/\.ts$/.test(entry.name)) out.push(path);
  }
  return out.map((path) =>
    relative(ROOT, join(ROOT, path)).replaceAll("\\", "/")
  );
}

function read(file: string): string {
  return Deno.readTextFileSync(join(ROOT, file));
}
