import { Option } from "commander";
import { IMPORT_FORMAT_NAMES } from "../exchange/import/import-format.js";
import { oneOf, requireValue } from "./option-value.js";

const FORMAT = oneOf(IMPORT_FORMAT_NAMES);

/** The option that says the format of files, where their names don't. */
export function importFormatOption(): Option {
  const names = IMPORT_FORMAT_NAMES.join(", ");
  return new Option("--format <format>", `format of the files: ${names}; otherwise their names say it`).argParser(
    (text) => requireValue("--format", FORMAT, text),
  );
}
