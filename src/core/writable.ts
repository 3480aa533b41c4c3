/** For building step by step what nobody changes afterwards: properties that may be absent, added one by one, cost less than spread objects. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
