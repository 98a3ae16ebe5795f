import names from '../../../resources/demo/names.json' with { type: 'json' };

/** Names of one tradition; `religiousDays` is how many days a year its families ask off for observance. */
export type Tradition = (typeof names.traditions)[number];

/** What the demo school's people, streets and activities are called. */
export const demoNames = {
  ...names,
  shortForms: new Map<string, string>(Object.entries(names.shortForms)),
} as const;
