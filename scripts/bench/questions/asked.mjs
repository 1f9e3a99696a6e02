// @ts-check
import { statement } from "../servers/statement.mjs";

/** @typedef {import("./query.mjs").Dialect} Dialect */

/** A query as the report shows it: with its text in each dialect that it was asked in. @typedef {{ readonly key: string, readonly title: string, readonly note?: string, readonly sets: number, readonly texts: Readonly<Partial<Record<Dialect, string>>> }} Asked */

/** @param {readonly import("./query.mjs").Query[]} queries @returns {Asked[]} */
export function asked(queries) {
  return queries.map(({ key, title, note, sets, forms }) => ({
    key,
    title,
    ...(note === undefined ? {} : { note }),
    sets: sets.length,
    texts: Object.fromEntries(
      Object.entries(forms).flatMap(([dialect, form]) =>
        typeof form === "string" ? [] : [[dialect, dialect === "raw-driver" ? statement(form.text).trim() : form.text]],
      ),
    ),
  }));
}
