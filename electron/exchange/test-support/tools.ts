/** Other people's programs as witnesses. Where one is missing its test is reported as skipped, with the reason in its name. */
import { spawnSync } from 'node:child_process';

export type ToolRun = { readonly code: number | null; readonly out: string; readonly err: string };

export function run(
  tool: string,
  args: readonly string[],
  options: { readonly input?: string | Buffer; readonly cwd?: string } = {},
): ToolRun {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { ...options, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (error !== undefined) throw error;
  return { code: status, out: stdout, err: stderr };
}

type Test = (name: string, test: () => Promise<void> | void) => void;
type It = { readonly skipIf: (condition: boolean) => Test };

/** `it`, but skipped by name where one of the tools is not installed. */
export function needing(it: It): (...tools: readonly string[]) => Test {
  return (...tools) => {
    const missing = tools.filter((tool) => spawnSync(tool, ['--help'], { stdio: 'ignore' }).error !== undefined);
    const reason = missing.length === 0 ? '' : ` [skipped: not installed: ${missing.join(', ')}]`;
    return (name, test) => it.skipIf(missing.length > 0)(`${name}${reason}`, test);
  };
}
