/** Ends the start with one sentence for the person at the terminal, without a stack. */
export class Refusal extends Error {}
