import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { type Policy, policyCovers, policySchema } from '#shared/domain/notices/policy.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Desk } from '../desk.ts';

/** `own` is false where the school's authority has none and the example stands in: then its names are not the school's. */
export type ChosenPolicy = { readonly policy: Policy; readonly own: boolean };

/**
 * The policy of the school's local authority for a day, a real one before an example; else the example that comes with
 * the program. Undefined where there is none at all. A file that cannot be read refuses: no other may quietly stand in.
 */
export async function policyFor(
  desk: Desk,
  { laCode, on }: { laCode: string; on: PlainDate },
): Promise<ChosenPolicy | undefined> {
  const policies = await allPolicies(desk);
  const own = bestOf(
    policies.filter((policy) => policy.laCode === laCode),
    on,
  );
  if (own) return { policy: own, own: true };
  const example = bestOf(
    policies.filter((policy) => policy.example),
    on,
  );
  return example && { policy: example, own: false };
}

function bestOf(policies: readonly Policy[], on: PlainDate): Policy | undefined {
  const inForce = policies.filter((policy) => policyCovers(policy, on));
  return inForce.find((policy) => !policy.example) ?? inForce[0] ?? policies[0];
}

async function allPolicies(desk: Desk): Promise<readonly Policy[]> {
  const folder = join(desk.resources, 'policies');
  const names = (await desk.ports.files.list(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(names.map(async (name) => readPolicy(name, await desk.ports.files.read(join(folder, name)))));
}

function readPolicy(name: string, bytes: Uint8Array): Policy {
  try {
    return policySchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new AppError('NOTICE_REFUSED', {
      message: `The policy file ${name} of the local authority cannot be read, so no letter can be written. Put the right file in its place.`,
      place: name,
      details: [{ message: cause instanceof Error ? cause.message : String(cause) }],
    });
  }
}
