import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { type CodeGuidance, codeGuidanceSchema } from '#shared/domain/registers/code-guidance.ts';
import type { Desk } from '../desk.ts';

const mostDetails = 20;
const fileName = 'code-assistant.json';

/** The reviewed guidance in `resources/guidance`; a file that is absent or does not hold together refuses with what is wrong in it. */
export async function codeGuidance(desk: Desk): Promise<CodeGuidance> {
  const parsed = codeGuidanceSchema.safeParse(await guidanceFile(desk));
  if (parsed.success) return parsed.data;
  throw new AppError('GUIDANCE_REFUSED', {
    place: fileName,
    details: parsed.error.issues
      .slice(0, mostDetails)
      .map(({ path, message }) => ({ message: path.length === 0 ? message : `${path.map(String).join(' › ')}: ${message}` })),
  });
}

async function guidanceFile(desk: Desk): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await desk.ports.files.read(join(desk.resources, 'guidance', fileName))));
  } catch (cause) {
    throw new AppError('GUIDANCE_REFUSED', {
      place: fileName,
      details: [{ message: cause instanceof Error ? cause.message : String(cause) }],
    });
  }
}
