/**
 * The columns of a record that have a value, in one order whatever the record was read from, so that exports of the same graph
 * are the same text.
 */
export function orderedColumns<Row extends object, Column extends keyof Row>(
  record: Row,
  columns: readonly Column[],
): Pick<Row, Column> {
  const given: Partial<Pick<Row, Column>> = {};
  for (const column of columns) {
    const value = record[column];
    if (value !== undefined) given[column] = value;
  }
  return given as Pick<Row, Column>;
}
