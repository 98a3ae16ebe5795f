import { Docx, TemplateHandler } from 'easy-template-x';
import { propertiesPath } from './document-properties.ts';
import { packageSize } from './package-size.ts';
import { contentProblems } from './template-content.ts';
import { type TemplatePlace, type TemplateToken, templateTokens } from './template-places.ts';
import type { TemplateProblem } from './template-problem.ts';

/** What a template may and must name. A path goes through its repeated parts: `counted.sessions.date`. */
export type TemplateSpecification = {
  /** Required placeholders and the sentence for who left one out. */
  readonly required: ReadonlyMap<string, string>;
  readonly optional: readonly string[];
  /** Whether it may hold a web or e-mail address to press on. */
  readonly linksAllowed?: boolean;
};

export const largestTemplate = 10_000_000;
const largestUnpacked = 60_000_000;

/** Everything for which a school's own template is refused; empty where it may be used. */
export async function checkTemplate(
  bytes: Uint8Array,
  specification: TemplateSpecification,
  { reference }: { readonly reference?: Uint8Array } = {},
): Promise<readonly TemplateProblem[]> {
  const refusal = fileProblem(bytes);
  if (refusal !== undefined) return [{ code: 'notWord', sentence: refusal }];
  const docx = await Docx.load(Buffer.from(bytes)).catch(() => undefined);
  if (docx === undefined || !docx.rawZipFile.isFileExist(propertiesPath)) return [{ code: 'notWord', sentence: noDocument }];
  try {
    const content = await contentProblems(docx.rawZipFile, { linksAllowed: specification.linksAllowed === true });
    const tokens = await templateTokens(docx);
    const found = tokenProblems(tokens, specification);
    if (!found.some(({ code }) => code === 'syntax')) await new TemplateHandler().parseTags(Buffer.from(bytes));
    return [...content, ...(await withStood(found, reference))];
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return [{ code: 'syntax', sentence: `A placeholder in the template is not written correctly: ${message}` }];
  }
}

const noDocument = 'This is not a Word document (.docx). Open it in Word and save it as a .docx again.';

function fileProblem(bytes: Uint8Array): string | undefined {
  if (bytes.byteLength > largestTemplate)
    return 'The template is larger than 10 MB. Make its pictures smaller and save it again.';
  switch (packageSize(bytes, largestUnpacked)) {
    case 'tooLarge':
      return 'Unpacked the template is larger than 60 MB. Make its pictures smaller and save it again.';
    case 'noArchive':
      return noDocument;
    case 'withinLimit':
      return undefined;
  }
}

function tokenProblems(tokens: readonly TemplateToken[], specification: TemplateSpecification): readonly TemplateProblem[] {
  const paths = [...specification.required.keys(), ...specification.optional];
  const lists = new Set(paths.flatMap((path) => path.split('.').map((_, index, names) => names.slice(0, index).join('.'))));
  const known = new Set<string>();
  const problems: TemplateProblem[] = [];
  const open: { readonly name: string; readonly place: TemplatePlace }[] = [];
  for (const token of tokens) {
    const { place } = token;
    if (token.kind === 'broken') {
      problems.push({ code: 'syntax', sentence: brokenSentence(token.text), place });
      continue;
    }
    const path = [...open.map(({ name }) => name), token.name].join('.');
    if (token.kind === 'begin') {
      if (!lists.has(path)) problems.push(unknown(path, place));
      open.push({ name: token.name, place });
    } else if (token.kind === 'end') {
      if (open.at(-1)?.name === token.name) open.pop();
      else problems.push(unpaired(`/${token.name}`, place));
    } else if (paths.includes(path)) known.add(path);
    else if (!paths.includes(token.name)) problems.push(unknown(path, place));
  }
  problems.push(...open.map(({ name, place }) => unpaired(`#${name}`, place)));
  return [
    ...[...specification.required]
      .filter(([path]) => !known.has(path))
      .map(([path, sentence]) => ({ code: 'missing' as const, placeholder: path, sentence })),
    ...problems,
  ];
}

function unknown(path: string, place: TemplatePlace): TemplateProblem {
  return {
    code: 'unknown',
    placeholder: path,
    sentence: `The program has nothing to put in the place of {${path}}. Check its spelling, or that it stands inside its own list.`,
    place,
  };
}

function unpaired(name: string, place: TemplatePlace): TemplateProblem {
  return { code: 'syntax', sentence: `The beginning or end of a repeated part is missing its other half: {${name}}.`, place };
}

function brokenSentence(text: string): string {
  if (text.startsWith('{{')) return 'A placeholder has two braces. Write one on each side, such as {schoolName}.';
  if (text.slice(1, -1).trim() === '' && text.endsWith('}')) return 'Two braces have no name between them. Take them out.';
  return text.startsWith('{')
    ? `A placeholder is not closed: ${text.trim()}. Write a brace on each side, such as {schoolName}.`
    : `A brace closes a placeholder that was never opened: ${text.trim()}. Write a brace on each side, such as {schoolName}.`;
}

/** Says of what is missing where it stood before, so that a person knows where to put it back. */
async function withStood(
  problems: readonly TemplateProblem[],
  reference: Uint8Array | undefined,
): Promise<readonly TemplateProblem[]> {
  if (reference === undefined || !problems.some(({ code }) => code === 'missing')) return problems;
  const tokens = await templateTokens(await Docx.load(Buffer.from(reference)));
  return problems.map((problem) => {
    const name = problem.placeholder?.split('.').at(-1);
    const stood = tokens.find((token) => token.kind === 'value' && token.name === name);
    return problem.code === 'missing' && stood !== undefined ? { ...problem, place: stood.place } : problem;
  });
}
