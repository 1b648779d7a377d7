import { testsOf } from "./tests_of.ts";

await testsOf("4_people");
