import { describeAdapter } from "../contract.js";
import { officeAdapter } from "./adapter.js";

describeAdapter("Office over the emulated host", officeAdapter());
