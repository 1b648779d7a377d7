import { testsOf } from "./tests_of.ts";

await testsOf("3_cli");
