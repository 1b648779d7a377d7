import { assert, assertEquals, assertThrows } from "@std/assert";
import { join } from "node:path";
import { ShapanError } from "../../sim/base/issues.ts";
import { checkWritable } from "../../sim/write_results.ts";

Deno.test("a refused run leaves no empty folder behind, and nothing that was there is touched", () => {
  const root = Deno.makeTempDirSync();
  try {
    Deno.writeTextFileSync(join(root, "report.txt"), "last year's");
    checkWritable(join(root, "new", "deep"));
    checkWritable(root);
    assertEquals([...Deno.readDirSync(root)].map((e) => e.name), [
      "report.txt",
    ]);
    const error = assertThrows(
      () => checkWritable(join(root, "report.txt", "below")),
      ShapanError,
    );
    assert(error.message.includes("那里是一个文件"), error.message);
  } finally {
    Deno.removeSync(root, { recursive: true });
  }
});
