export { childrenOf, namesIn } from "../language/names.js";
