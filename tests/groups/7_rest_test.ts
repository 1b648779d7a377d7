import { testsOf } from "./tests_of.ts";

await testsOf("7_rest");
