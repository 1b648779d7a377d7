import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import { playStudy, studyFigures } from "../../sim/play_study.ts";
import { runStudy } from "../../sim/study/run_study.ts";
import { inFolder, opened, toyStudy, UNSURE } from "./small_study.ts";

Deno.test("a study through the door has the numbers of the command's, and its figures", async () => {
  await inFolder(async (root) => {
    const file = join(root, "unsure.yaml"), own = join(root, "study.yaml");
    Deno.writeTextFileSync(file, UNSURE);
    Deno.writeTextFileSync(own, toyStudy(file));
    const study = await playStudy(own);
    const kept = await runStudy(await opened(toyStudy(file)), join(root, "s"), {
      jobs: 1,
      onProgress: () => {},
    });
    assertEquals(study.result, kept);
    const figures = studyFigures(study, { lang: "en", width: 704 });
    assertEquals(figures.map(({ name }) => name.split("_")[0]), [
      "forest",
      "fan",
    ]);
    assert(figures.every(({ svg }) => svg.startsWith("<svg")));
  });
});
