import type { ContractRouterClient, InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { contract } from '#shared/contract/contract.ts';

export type OfficeClient = ContractRouterClient<typeof contract>;

/** What a procedure takes: `Inputs['people']['list']`. */
export type Inputs = InferContractRouterInputs<typeof contract>;

/** What a procedure answers: `Outputs['people']['list']`. */
export type Outputs = InferContractRouterOutputs<typeof contract>;
