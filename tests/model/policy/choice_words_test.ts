import { assertEquals } from "@std/assert";
import {
  choiceWords,
  keysWithOptions,
  optionsOf,
} from "../../../sim/model/policy/choice_words.ts";

/** Codes that are their own names: editions, and types such as `severity.II`. */
const NAMES = /^\d\.\d$|^(severity|tumour|age|cci|icu)\./;

Deno.test("every option of every parameter has a name in Chinese and English", () => {
  const missing = keysWithOptions().flatMap((key) =>
    optionsOf(key)
      .filter((option) =>
        !NAMES.test(option) && choiceWords(key, option) === undefined
      )
      .map((option) => `${key}: ${option}`)
  );
  assertEquals(missing, []);
});

Deno.test("two options of one parameter are never called the same", () => {
  const alike = keysWithOptions().flatMap((key) =>
    (["zh", "en"] as const).flatMap((lang) => {
      const names = optionsOf(key).map((option) =>
        choiceWords(key, option)?.[lang] ?? option
      );
      return names.filter((name, i) => names.indexOf(name) < i)
        .map((name) => `${key}: ${name}`);
    })
  );
  assertEquals(alike, []);
});
