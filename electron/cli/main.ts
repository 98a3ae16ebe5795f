// The office from a terminal: the same router as the window's, called in process.
import { refusalOf } from '../backend/in-process.ts';
import { nodePorts } from '../ports/node-ports.ts';
import { Misuse, readWords } from './arguments.ts';
import { help } from './help.ts';
import { detailLine } from './output.ts';
import { verbs } from './verbs/verbs.ts';

const args = process.argv.slice(2);
process.exitCode = await run(args);

async function run(words: readonly string[]): Promise<number> {
  const json = words.includes('--json');
  try {
    const [first, second] = words;
    if (first === undefined || first === 'help' || first === '--help') {
      process.stdout.write(help);
      return first === undefined ? 2 : 0;
    }
    const name = verbs[`${first} ${second ?? ''}`] ? `${first} ${second ?? ''}` : first;
    const verb = verbs[name];
    if (!verb) throw new Misuse(unknownVerb(first));
    const rest = words.slice(name.includes(' ') ? 2 : 1);
    const parsed = readWords(rest, verb.options, process.env['INIT_CWD'] ?? process.cwd());
    await verb.run({ ports: nodePorts(), words: parsed, out: (text) => process.stdout.write(`${text}\n`) });
    return 0;
  } catch (cause) {
    return report(cause, json);
  }
}

function unknownVerb(first: string): string {
  const seconds = Object.keys(verbs).flatMap((known) => (known.startsWith(`${first} `) ? [known.slice(first.length + 1)] : []));
  return seconds.length === 0 ? `There is no verb “${first}”.` : `“${first}” wants one of: ${seconds.join(', ')}.`;
}

function report(cause: unknown, json: boolean): number {
  if (cause instanceof Misuse) {
    process.stderr.write(`${cause.message} See: office help\n`);
    return 2;
  }
  const refusal = refusalOf(cause);
  if (!refusal) throw cause;
  const { code, message, place, details } = refusal;
  if (json)
    process.stderr.write(`${JSON.stringify({ error: { code, message, ...(place === undefined ? {} : { place }), details } })}\n`);
  else process.stderr.write([`${message}${place === undefined ? '' : ` (${place})`}`, ...details.map(detailLine), ''].join('\n'));
  return 1;
}
