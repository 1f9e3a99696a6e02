import { BadInputError } from "../domain/errors.js";
import { SETTINGS, type Setting, type SettingName } from "./settings.js";

/** Texts by the names of settings; an absent or empty one is not set. */
export type SettingTexts = Readonly<Record<string, string | undefined>>;

/** Looks settings up and checks their form. */
export class SettingReader {
  constructor(
    private readonly flags: SettingTexts,
    private readonly environment: SettingTexts,
  ) {}

  text(name: SettingName): string {
    return this.flags[name] || this.environment[name] || SETTINGS[name].default;
  }

  matching(name: SettingName, fits: (text: string) => boolean): string {
    const text = this.text(name);
    return fits(text) ? text : this.refuse(name);
  }

  integer(name: SettingName, least: number, most: number): number {
    const text = this.text(name);
    const value = Number(text);
    return /^\d+$/.test(text) && value >= least && value <= most ? value : this.refuse(name);
  }

  boolean(name: SettingName): boolean {
    return this.oneOf(name, ["true", "false"]) === "true";
  }

  oneOf<T extends string>(name: SettingName, values: readonly T[]): T {
    return values.find((value) => value === this.text(name).toLowerCase()) ?? this.refuse(name);
  }

  list(name: SettingName, fits: (text: string) => boolean): string[] {
    const items = this.text(name)
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== "");
    return items.every(fits) ? items : this.refuse(name);
  }

  refuse(name: SettingName): never {
    const { allowed, flag, secret }: Setting = SETTINGS[name];
    const text = this.text(name);
    const given = secret || text === "" ? "" : `, not ${JSON.stringify(withoutPassword(text))}`;
    const shown = this.flags[name] && flag !== undefined ? flag : name;
    throw new BadInputError(`${shown} must be ${allowed}${given}.`, name);
  }
}

/** A URI may hold a password, in the place of which messages show stars. */
function withoutPassword(text: string): string {
  return text.replace(/\/\/.*@/, "//***@");
}
