import { testsOf } from "./tests_of.ts";

await testsOf("5_process");
