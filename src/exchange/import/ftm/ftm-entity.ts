import { isObject, type Place } from "../row.js";

/** An entity of FollowTheMoney, a thing or a link, as a line holds it. */
export interface FtmEntity {
  readonly place: Place;
  readonly id: string;
  readonly schema: string;
  /** The name that is shown of it, where its file has chosen one. */
  readonly caption?: string;
  /** Names of the datasets that it is from. */
  readonly datasets: readonly string[];
  /** The values of a property, as texts; of an entity within, its id. No value is there twice. */
  values(property: string): readonly string[];
  readonly properties: readonly string[];
}

/** The entity of a line, or what is wrong with it. */
export function ftmEntityOf(
  value: object,
  place: Place,
): FtmEntity | { readonly column: string; readonly problem: string } {
  const { id, schema, properties, caption, datasets, dataset } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== "string" || id === "") return { column: "id", problem: "The value is missing." };
  if (typeof schema !== "string")
    return { column: "schema", problem: "The value is missing. It names a schema, such as Company." };
  if (!isObject(properties)) {
    return { column: "properties", problem: "The value is no object with a list of values for each property." };
  }
  const table = properties as Readonly<Record<string, unknown>>;
  return {
    place,
    id,
    schema,
    ...(typeof caption === "string" ? { caption } : {}),
    datasets: textsOf(datasets ?? dataset),
    properties: Object.keys(table),
    values: (property) => (Object.hasOwn(table, property) ? textsOf(table[property]) : []),
  };
}

function textsOf(value: unknown): readonly string[] {
  const items = Array.isArray(value) ? value : [value];
  const texts = items.map(textOf).filter((text) => text !== "");
  return [...new Set(texts)];
}

function textOf(item: unknown): string {
  if (typeof item === "string") return cleaned(item);
  if (typeof item === "number") return String(item);
  if (isObject(item) && "id" in item && typeof item.id === "string") return item.id;
  return "";
}

/** Without the control characters that no text here may have. */
function cleaned(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, "").trim();
}
