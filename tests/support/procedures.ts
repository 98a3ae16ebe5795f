import { contract } from '#shared/contract/contract.ts';
import type { ProcedureMeta } from '#shared/contract/procedure.ts';
import type { OfficeClient } from './test-office.ts';

type Schema = { safeParse(value: unknown): { success: boolean; error?: { message: string } } };

export type Procedure = {
  /** As in `registers.save`. */
  readonly name: string;
  readonly meta: ProcedureMeta;
  readonly input: Schema | undefined;
  readonly output: Schema | undefined;
  readonly errors: readonly string[];
  call(client: OfficeClient, input: unknown): Promise<unknown>;
};

type Definition = {
  readonly '~orpc': {
    meta: ProcedureMeta;
    inputSchema?: Schema;
    outputSchema?: Schema;
    errorMap: Readonly<Record<string, unknown>>;
  };
};

/** Every procedure of the contract, in its order. */
export const procedures: readonly Procedure[] = Object.entries(contract).flatMap(([room, members]) =>
  Object.entries(members as unknown as Readonly<Record<string, Definition>>).map(([name, { '~orpc': definition }]) => ({
    name: `${room}.${name}`,
    meta: definition.meta,
    input: definition.inputSchema,
    output: definition.outputSchema,
    errors: Object.keys(definition.errorMap),
    call: async (client: OfficeClient, input: unknown) =>
      (client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[room]?.[name]?.(input),
  })),
);

export function procedure(name: string): Procedure {
  const found = procedures.find((one) => one.name === name);
  if (!found) throw new Error(`no procedure ${name}`);
  return found;
}

/** The code of the refusal, or `answered`. */
export async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'answered';
  } catch (cause) {
    return (cause as { code?: string }).code ?? `no code: ${String(cause)}`;
  }
}
