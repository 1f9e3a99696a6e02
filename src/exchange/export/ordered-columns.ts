/**
 * The columns of a record that have a value, in one order whatever the record was read from, so that exports of the same graph
 * are the same text.
 */
export function orderedColumns<Row extends object, Column extends keyof Row>(
  record: Row,
  columns: readonly Column[],
): Pick<Row, Column> {
  const given = columns.filter((column) => record[column] !== undefined);
  return Object.fromEntries(given.map((column) => [column, record[column]])) as Pick<Row, Column>;
}
