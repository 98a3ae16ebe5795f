declare const brand: unique symbol;

/** A value that only its own constructor function may make: a PlainDate is never any other string. */
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };
