import { BadInputError } from "../domain/errors.js";
import { SETTINGS, type Setting, type SettingName } from "./settings.js";

/** Texts by the names of settings; an absent or empty one is not set. */
export type SettingTexts = Readonly<Record<string, string | undefined>>;

/** Looks settings up and checks their form. What has another form is refused with BAD_USER_INPUT. */
export class SettingReader {
  constructor(
    private readonly flags: SettingTexts,
    private readonly environment: SettingTexts,
  ) {}

  /** What is given for it, by its flag or else in the environment; else its default. */
  text(name: SettingName): string {
    return this.flags[name] || this.environment[name] || SETTINGS[name].default;
  }

  matching(name: SettingName, fits: (text: string) => boolean): string {
    const text = this.text(name);
    return fits(text) ? text : this.refuse(name);
  }

  /** A whole number from `least` to `most`. */
  integer(name: SettingName, least: number, most: number): number {
    const text = this.text(name);
    const value = Number(text);
    return /^\d+$/.test(text) && value >= least && value <= most ? value : this.refuse(name);
  }

  boolean(name: SettingName): boolean {
    return this.oneOf(name, ["true", "false"]) === "true";
  }

  /** One of some words, in whatever case it is given. */
  oneOf<T extends string>(name: SettingName, values: readonly T[]): T {
    return values.find((value) => value === this.text(name).toLowerCase()) ?? this.refuse(name);
  }

  /** Comma separated items, each of which fits. */
  list(name: SettingName, fits: (text: string) => boolean): string[] {
    const items = this.text(name)
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== "");
    return items.every(fits) ? items : this.refuse(name);
  }

  /** Throws BAD_USER_INPUT: names the setting, or the flag that was used, what it must be, and what is given unless that is secret. */
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
