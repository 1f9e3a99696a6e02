/** A record under construction: built field by field, since an absent column is an absent field. */
export type Mutable<Record> = { -readonly [Field in keyof Record]: Record[Field] };
