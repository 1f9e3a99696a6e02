/** Into what a load is cut, and what it does from which size on. */
export interface LoadSizes {
  /** Changes of one transaction. */
  readonly batchChanges: number;
  /** Claims of a type that the graph had none of, from which on its indexes are put off until the end of the load. */
  readonly indexesPutOffFrom: number;
}

export const LOAD_SIZES: LoadSizes = {
  // Some 10 MB of the server's memory, and about a second of its time.
  batchChanges: 5_000,
  // Taking two indexes away and making them again costs about a second.
  indexesPutOffFrom: 20_000,
};
