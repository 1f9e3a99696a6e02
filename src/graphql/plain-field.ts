import { Field, type FieldOptions } from "type-graphql";

/**
 * A field that graphql-js reads by itself: a property, a getter, or a method without arguments. The getters and methods that Field
 * decorates go through type-graphql's machinery for arguments each time they are read.
 */
export function PlainField(type: () => object, options: FieldOptions): (prototype: object, name: string) => void {
  const decorate = Field(type, { ...options, simple: true });
  // Without the descriptor, it takes the member for a property.
  return (prototype, name) => decorate(prototype, name);
}
