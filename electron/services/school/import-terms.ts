export const importTerms = (() => {
  throw new Error('being built');
}) as never as (desk: unknown, input: unknown) => Promise<never>;
