import { named, within, type Element } from "./xml.js";

/**
 * What Office asks of an add-in manifest, as one list of complaints. Orders and lengths are those of the schema for
 * task-pane add-ins with VersionOverridesV1_0 ([MS-OWEMXML], offappmanifest and taskpaneappversionoverrides).
 */
export interface Host {
  /** Size in pixels of the picture at a path of the host, undefined where there is none. */
  readonly icon: (path: string) => readonly [width: number, height: number] | undefined;
  readonly address: string;
}

/** Child elements in the order the schema demands; a name may be absent unless it ends in "!". */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id!",
    "AlternateId",
    "Version!",
    "ProviderName!",
    "DefaultLocale!",
    "DisplayName!",
    "Description!",
    "IconUrl!",
    "HighResolutionIconUrl!",
    "SupportUrl!",
    "AppDomains",
    "Hosts!",
    "Requirements!",
    "DefaultSettings!",
    "Permissions!",
    "VersionOverrides!",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts!", "Resources!"],
  DesktopFormFactor: ["GetStarted!", "FunctionFile", "ExtensionPoint!"],
  GetStarted: ["Title!", "Description!", "LearnMoreUrl!"],
  Group: ["Label!", "Icon!", "Control!"],
  Control: ["Label!", "Supertip!", "Icon!", "Action!"],
  Supertip: ["Title!", "Description!"],
  Resources: ["bt:Images!", "bt:Urls!", "bt:ShortStrings!", "bt:LongStrings!"],
};

const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  ShowTaskpane: ["TaskpaneId", "SourceLocation!", "Title"],
  ExecuteFunction: ["FunctionName!"],
};

const LONGEST_ID = 32;
const LONGEST: Readonly<Record<string, number>> = {
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
  "bt:Urls": 2048,
  "bt:Images": 2048,
};
const LONGEST_OWN: Readonly<Record<string, number>> = { DisplayName: 125, Description: 250 };
const ICON_SIZES_DEMANDED = ["16", "32", "80"];

/** Everything that is wrong with the manifest; empty when Office can take it. */
export function complaints(root: Element, host: Host): string[] {
  return [...orders(root), ...head(root), ...identifiers(root), ...texts(root), ...addresses(root, host)];
}

function orders(root: Element): string[] {
  return within(root).flatMap((element) => {
    const kind = element.attributes["xsi:type"] ?? "";
    const order = element.name === "Action" ? (ACTIONS[kind] ?? []) : ORDER[element.name];
    return order ? inOrder(element, order) : [];
  });
}

function inOrder(element: Element, order: readonly string[]): string[] {
  const names = order.map((name) => name.replace("!", ""));
  const found = element.children.map(({ name }) => name);
  const absent = order
    .filter((name) => name.endsWith("!") && !found.includes(name.slice(0, -1)))
    .map((name) => `${element.name} lacks ${name.slice(0, -1)}`);
  const unknown = found
    .filter((name) => !names.includes(name))
    .map((name) => `${element.name} may not hold ${name}`);
  const places = found.map((name) => names.indexOf(name));
  const isSorted = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
  return [
    ...absent,
    ...unknown,
    ...(isSorted ? [] : [`${element.name} is out of order: ${found.join(" ")}`]),
  ];
}

function head(root: Element): string[] {
  const text = (name: string) => named(root, name)[0]?.text.trim() ?? "";
  const version = text("Version");
  const wrong: string[] = [];
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text("Id"))) wrong.push("Id is no GUID");
  if (!/^[1-9]\d{0,4}(?:\.(?:0|[1-9]\d{0,4})){3}$/.test(version))
    wrong.push(`Version ${version} is not n.n.n.n`);
  if (text("DefaultLocale") !== "zh-CN") wrong.push("DefaultLocale is not zh-CN");
  if (text("Permissions") !== "ReadWriteDocument") wrong.push("Permissions is not ReadWriteDocument");
  return wrong;
}

function identifiers(root: Element): string[] {
  const resources = named(root, "Resources").flatMap(within);
  const defined = resources.flatMap(({ attributes }) => attributes["id"] ?? []);
  const used = within(root).flatMap(({ attributes }) => attributes["resid"] ?? []);
  const ids = within(root).flatMap(({ attributes }) => attributes["id"] ?? []);
  return [
    ...used.filter((id) => !defined.includes(id)).map((id) => `resid ${id} has no resource`),
    ...defined.filter((id) => !used.includes(id)).map((id) => `resource ${id} is used nowhere`),
    ...[...ids, ...used].filter((id) => id.length > LONGEST_ID).map((id) => `${id} is longer than 32`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is there twice`),
  ];
}

const written = ({ attributes }: Element): string => attributes["DefaultValue"] ?? attributes["Value"] ?? "";

function texts(root: Element): string[] {
  const own = Object.entries(LONGEST_OWN).flatMap(([name, longest]) =>
    root.children.filter((child) => child.name === name).flatMap((child) => text(child, longest)),
  );
  const resources = Object.entries(LONGEST).flatMap(([name, longest]) =>
    named(root, name).flatMap(({ children }) =>
      children.flatMap((child) => text(child, longest, name.endsWith("Strings"))),
    ),
  );
  return [...own, ...resources];
}

/** A text in both languages, neither empty nor too long. */
function text(element: Element, longest: number, isTranslated = true): string[] {
  const label = element.attributes["id"] ?? element.name;
  const english = element.children.find(({ attributes }) => attributes["Locale"] === "en-US");
  const wrong = [element, ...element.children]
    .filter((one) => written(one) === "" || written(one).length > longest)
    .map((one) => `${label} is empty or longer than ${longest}: ${written(one)}`);
  return isTranslated && !english ? [...wrong, `${label} has no en-US override`] : wrong;
}

function addresses(root: Element, host: Host): string[] {
  const urls = within(root).filter((element) => /^\w+:\/\//.test(written(element)));
  const strange = urls
    .map(written)
    .filter((url) => !url.startsWith(`${host.address}/`) || !url.startsWith("https://"))
    .map((url) => `${url} is not on ${host.address}`);
  const single = [
    ["IconUrl", "32"],
    ["HighResolutionIconUrl", "64"],
  ].flatMap(([name = "", size = ""]) =>
    named(root, name).flatMap((element) => picture(written(element), size, host)),
  );
  const listed = named(root, "Icon").flatMap((icon) => iconSet(root, icon, host));
  return [...strange, ...single, ...listed];
}

function iconSet(root: Element, icon: Element, host: Host): string[] {
  const sizes = icon.children.map(({ attributes }) => attributes["size"] ?? "");
  const absent = ICON_SIZES_DEMANDED.filter((size) => !sizes.includes(size));
  const pictures = icon.children.flatMap(({ attributes }) => {
    const image = named(root, "bt:Image").find(({ attributes: { id } }) => id === attributes["resid"]);
    return image ? picture(written(image), attributes["size"] ?? "", host) : [];
  });
  return [...absent.map((size) => `an icon lacks size ${size}`), ...pictures];
}

function picture(url: string, size: string, host: Host): string[] {
  const found = host.icon(url.slice(host.address.length + 1));
  const [width, height] = found ?? [];
  return String(width) === size && width === height
    ? []
    : [`${url} should be ${size} pixels, is ${found?.join(" x ") ?? "absent"}`];
}
