import type { Builtin } from "./builtin.js";
import { abs } from "./abs.js";
import { age } from "./age.js";
import { agrees } from "./agrees.js";
import { all } from "./all.js";
import { any } from "./any.js";
import { append } from "./append.js";
import { authority } from "./authority.js";
import { ceiling } from "./ceiling.js";
import { concatenate } from "./concatenate.js";
import { contains } from "./contains.js";
import { corpsSign } from "./corps-sign.js";
import { count } from "./count.js";
import { countryNames } from "./country-names.js";
import { creditCodeValid } from "./credit-code-valid.js";
import { date } from "./date.js";
import { decimal } from "./decimal.js";
import { defaultTo } from "./default-to.js";
import { distinctUnits } from "./distinct-units.js";
import { distinctValues } from "./distinct-values.js";
import { duration } from "./duration.js";
import { endsWith } from "./ends-with.js";
import { flagged } from "./flagged.js";
import { flatten } from "./flatten.js";
import { floor } from "./floor.js";
import { found } from "./found.js";
import { identityBirth } from "./identity-birth.js";
import { identitySex } from "./identity-sex.js";
import { identityValid } from "./identity-valid.js";
import { indexOf } from "./index-of.js";
import { isBlank } from "./is-blank.js";
import { listContains } from "./list-contains.js";
import { lowerCase } from "./lower-case.js";
import { mainland } from "./mainland.js";
import { matches } from "./matches.js";
import { max } from "./max.js";
import { mean } from "./mean.js";
import { min } from "./min.js";
import { modulo } from "./modulo.js";
import { money } from "./money.js";
import { not } from "./not.js";
import { number } from "./number.js";
import { plain } from "./plain.js";
import { raw } from "./raw.js";
import { readable } from "./readable.js";
import { region } from "./region.js";
import { repeated } from "./repeated.js";
import { retirement } from "./retirement.js";
import { reverse } from "./reverse.js";
import { roundDown } from "./round-down.js";
import { roundHalfDown } from "./round-half-down.js";
import { roundHalfUp } from "./round-half-up.js";
import { roundUp } from "./round-up.js";
import { sameName } from "./same-name.js";
import { squeeze } from "./squeeze.js";
import { startsWith } from "./starts-with.js";
import { stringLength } from "./string-length.js";
import { string } from "./string.js";
import { substringAfter } from "./substring-after.js";
import { substringBefore } from "./substring-before.js";
import { substring } from "./substring.js";
import { sum } from "./sum.js";
import { today } from "./today.js";
import { union } from "./union.js";
import { unitKindOf } from "./unit-kind-of.js";
import { upperCase } from "./upper-case.js";
import { whyUnreadable } from "./why-unreadable.js";
import { yearsAndMonthsDuration } from "./years-and-months-duration.js";

/** Every function of the rule language; see README.md for what each gives. */
export const BUILTINS: readonly Builtin[] = [
  abs,
  age,
  agrees,
  all,
  any,
  append,
  authority,
  ceiling,
  concatenate,
  contains,
  corpsSign,
  count,
  countryNames,
  creditCodeValid,
  date,
  decimal,
  defaultTo,
  distinctUnits,
  distinctValues,
  duration,
  endsWith,
  flagged,
  flatten,
  floor,
  found,
  identityBirth,
  identitySex,
  identityValid,
  indexOf,
  isBlank,
  listContains,
  lowerCase,
  mainland,
  matches,
  max,
  mean,
  min,
  modulo,
  money,
  not,
  number,
  plain,
  raw,
  readable,
  region,
  repeated,
  retirement,
  reverse,
  roundDown,
  roundHalfDown,
  roundHalfUp,
  roundUp,
  sameName,
  squeeze,
  startsWith,
  stringLength,
  string,
  substringAfter,
  substringBefore,
  substring,
  sum,
  today,
  union,
  unitKindOf,
  upperCase,
  whyUnreadable,
  yearsAndMonthsDuration,
];

const byName = new Map<string, Builtin>();
for (const builtin of BUILTINS) for (const name of builtin.names) byName.set(name, builtin);

/** The function a name means, in either language. */
export const builtinNamed = (name: string): Builtin | undefined => byName.get(name);

/** The name trees carry, for any name of a function; undefined when there is no such function. */
export const canonicalName = (name: string): string | undefined => byName.get(name)?.names[0];

/** Every name a rule may write, for suggestions. */
export const builtinWords = (): string[] => [...byName.keys()];
