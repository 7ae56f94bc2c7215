import { HostError, invalid } from "../engine/error.js";
import type { Api } from "../engine/object.js";
import { HostCollection, HostObject } from "../engine/object.js";
import type { XmlPart } from "./book.js";
import type { Context } from "./context.js";
import { requireWritable } from "./context.js";

/** The namespace of the root element; only a plain declaration is looked for. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  if (root === null) throw invalid("not XML");
  const declared = root[1] === undefined ? "xmlns" : `xmlns:${root[1]}`;
  const found = new RegExp(`\\s${declared}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root[2] ?? "");
  return found?.[1] ?? found?.[2] ?? "";
}

const SCOPED_API: Api = {
  GetCount: "1.5",
  GetItem: "1.5",
  GetItemOrNullObject: "1.5",
  GetOnlyItem: "1.5",
  GetOnlyItemOrNullObject: "1.5",
};

/** The parts of one namespace. */
class ScopedPartsObject extends HostCollection<PartObject> {
  readonly type: string = "CustomXmlPartScopedCollection";
  readonly api: Api = SCOPED_API;

  constructor(
    protected readonly context: Context,
    private readonly namespace?: string,
  ) {
    super();
  }

  items(): readonly PartObject[] {
    const parts = this.context.book.xmlParts.filter(
      ({ xml }) => this.namespace === undefined || namespaceOf(xml) === this.namespace,
    );
    return parts.map((part) => new PartObject(this.context, part));
  }

  find(id: unknown): PartObject | undefined {
    return this.items().find(({ part }) => part.id === id);
  }

  GetOnlyItem(): HostObject {
    const [only, ...more] = this.items();
    if (only === undefined || more.length > 0) {
      throw new HostError("InvalidOperation", `${this.items().length} parts have the namespace`);
    }
    return only;
  }

  /** Null also where there are several. */
  GetOnlyItemOrNullObject(): HostObject | null {
    const [only, ...more] = this.items();
    return only === undefined || more.length > 0 ? null : only;
  }
}

export class XmlPartsObject extends ScopedPartsObject {
  override readonly type = "CustomXmlPartCollection";
  override readonly api: Api = {
    GetCount: "1.5",
    GetItem: "1.5",
    GetItemOrNullObject: "1.5",
    Add: "1.5",
    GetByNamespace: "1.5",
  };

  Add(xml: string): HostObject {
    requireWritable(this.context);
    namespaceOf(xml);
    const part: XmlPart = { id: this.context.book.nextId(), xml };
    this.context.book.xmlParts.push(part);
    this.context.book.isDirty = true;
    return new PartObject(this.context, part);
  }

  GetByNamespace(namespace: string): HostObject {
    return new ScopedPartsObject(this.context, namespace);
  }
}

class PartObject extends HostObject {
  readonly type = "CustomXmlPart";
  readonly api: Api = { Id: "1.5", NamespaceUri: "1.5", Delete: "1.5", GetXml: "1.5", SetXml: "1.5" };

  constructor(
    private readonly context: Context,
    readonly part: XmlPart,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.part.id };
  }

  get Id(): string {
    return this.part.id;
  }

  get NamespaceUri(): string {
    return namespaceOf(this.part.xml);
  }

  GetXml(): string {
    return this.part.xml;
  }

  SetXml(xml: string): void {
    requireWritable(this.context);
    namespaceOf(xml);
    this.part.xml = xml;
    this.context.book.isDirty = true;
  }

  Delete(): void {
    requireWritable(this.context);
    const { book } = this.context;
    book.xmlParts = book.xmlParts.filter((other) => other !== this.part);
  }
}
