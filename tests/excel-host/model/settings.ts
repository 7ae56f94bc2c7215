import type { Api } from "../engine/object.js";
import { COLLECTION_API, HostCollection, HostObject } from "../engine/object.js";
import type { Context } from "./context.js";
import { requireWritable } from "./context.js";

/** Values an add-in keeps with the workbook. */
export class SettingsObject extends HostCollection<SettingObject> {
  readonly type = "SettingCollection";
  readonly api: Api = { ...COLLECTION_API, GetItem: "1.4", Add: "1.4" };

  constructor(private readonly context: Context) {
    super();
  }

  items(): readonly SettingObject[] {
    return [...this.context.book.settings.keys()].map((key) => new SettingObject(this.context, key));
  }

  find(key: unknown): SettingObject | undefined {
    return this.items().find((item) => item.Key === key);
  }

  /** Adds a setting or replaces its value. */
  Add(key: string, value: unknown): HostObject {
    requireWritable(this.context);
    this.context.book.settings.set(key, value);
    return new SettingObject(this.context, key);
  }
}

class SettingObject extends HostObject {
  readonly type = "Setting";
  readonly api: Api = { Key: "1.4", Value: "1.4", Delete: "1.4" };

  constructor(
    private readonly context: Context,
    readonly Key: string,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.Key };
  }

  get Value(): unknown {
    return this.context.book.settings.get(this.Key) ?? null;
  }

  set Value(value: unknown) {
    requireWritable(this.context);
    this.context.book.settings.set(this.Key, value);
  }

  Delete(): void {
    requireWritable(this.context);
    this.context.book.settings.delete(this.Key);
  }
}
