import { join } from "node:path";
import type { CaseFile } from "./case_file.ts";

/** Rows a piece of text. */
const PIECE = 100_000;

/** The same file as text, for contenders that read tables: `cases.csv`, `codes.csv`, `hospitals.csv` (文本表). */
export function writeText(folder: string, file: CaseFile): void {
  const { code, hospital, scheme, month, los, cost, fund } = file.cases;
  write(
    join(folder, "cases.csv"),
    "id,code,hospital,scheme,month,los,cost,fund",
    code.length,
    (i) =>
      `${i},${code[i]},${hospital[i]},${scheme[i]},${month[i]},${los[i]},${
        cost[i]
      },${fund[i]}`,
  );
  const { group, method } = file.codes;
  write(
    join(folder, "codes.csv"),
    "code,grp,method",
    group.length,
    (c) => `${c},${group[c]},${method[c]}`,
  );
  const { level, coefficient } = file.hospitals;
  write(
    join(folder, "hospitals.csv"),
    "hospital,level,h",
    level.length,
    (h) => `${h},${level[h]},${coefficient[h]}`,
  );
}

function write(
  path: string,
  head: string,
  rows: number,
  line: (row: number) => string,
): void {
  Deno.writeTextFileSync(path, `${head}\n`);
  for (let from = 0; from < rows; from += PIECE) {
    const lines: string[] = [];
    for (let i = from; i < Math.min(rows, from + PIECE); i++) {
      lines.push(line(i));
    }
    Deno.writeTextFileSync(path, `${lines.join("\n")}\n`, { append: true });
  }
}
