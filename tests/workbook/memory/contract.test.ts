import { describeAdapter } from "../contract.js";
import { memoryAdapter } from "./adapter.js";

describeAdapter("memory", memoryAdapter);
