import { assertEquals } from "@std/assert";
import {
  pictures,
  stalePictures,
} from "../../notebooks/pictures/make_pictures.ts";

Deno.test("pictures of the documents are those that the tool draws today", async () => {
  const made = await pictures();
  assertEquals(made.size, 4);
  assertEquals(stalePictures(made), [], "run deno task pictures");
  const [name] = made.keys();
  assertEquals(stalePictures(new Map([[name!, "<svg/>"]])), [name]);
});
