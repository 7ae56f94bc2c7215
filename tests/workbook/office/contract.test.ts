import { expect, it } from "vitest";
import { brokenCases, describeAdapter } from "../contract.js";
import { officeAdapter } from "./adapter.js";

describeAdapter("Office over the emulated host", officeAdapter());

it("a host that cannot tell merged areas keeps all of the contract but them", async () => {
  expect(await brokenCases(officeAdapter("1.9"))).toEqual(["gives merged areas"]);
});
