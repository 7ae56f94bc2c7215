import { constantValue } from "../rules/guide/constants.js";
import type { Demand, Guide } from "../rules/guide/guide.js";
import { namesIn } from "../rules/language/names.js";
import type { Environment } from "../rules/language/environment.js";
import { evaluate } from "../rules/language/evaluate.js";
import type { Tree } from "../rules/language/tree.js";
import type { Value } from "../rules/language/values.js";
import { ReadsRecorder } from "./reads.js";

interface Evaluated {
  readonly value: Value;
  readonly reads: ReadsRecorder;
}

/** The constants and `let` names of one guide over one submission; each `let` is evaluated once, on first use. */
export class GuideNames {
  private readonly constants = new Map<string, Value>();
  private readonly definitions = new Map<string, Tree>();
  private readonly evaluated = new Map<string, Evaluated>();

  constructor(
    guide: Guide,
    private readonly base: Environment,
  ) {
    for (const [name, constant] of Object.entries(guide.constants)) {
      this.constants.set(name, constantValue(constant));
    }
    for (const definition of guide.let) this.definitions.set(definition.name, definition.value.tree);
  }

  /**
   * The environment for one demand: constants, the guide's names its trees use, then its own `let` names in
   * order. What evaluating any of them looks at is told to `reads`.
   */
  environmentFor(demand: Demand, trees: readonly Tree[], reads: ReadsRecorder): Environment {
    const own = demand.let.map((definition) => definition.value.tree);
    const names = this.namesFor([...trees, ...own], reads);
    const definitions = new Map(this.definitions);
    const environment = { ...this.base, names, definitions, recorder: reads };
    for (const { name, value } of demand.let) {
      names.set(name, evaluate(value.tree, environment));
      definitions.set(name, value.tree);
    }
    return environment;
  }

  private namesFor(trees: readonly Tree[], reads: ReadsRecorder): Map<string, Value> {
    const names = new Map(this.constants);
    for (const name of new Set(trees.flatMap((tree) => [...namesIn(tree)]))) {
      const tree = this.definitions.get(name);
      if (tree === undefined) continue;
      const known = this.evaluated.get(name) ?? this.evaluateOnce(name, tree);
      names.set(name, known.value);
      reads.addAll(known.reads);
    }
    return names;
  }

  private evaluateOnce(name: string, tree: Tree): Evaluated {
    const reads = new ReadsRecorder();
    const names = this.namesFor([tree], reads);
    const environment = { ...this.base, names, definitions: this.definitions, recorder: reads };
    const evaluated = { value: evaluate(tree, environment), reads };
    this.evaluated.set(name, evaluated);
    return evaluated;
  }
}
