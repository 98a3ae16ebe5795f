import type { Tag, Zip } from 'easy-template-x';
import { Docx, TemplateHandler } from 'easy-template-x';
import { propertiesPath } from './document-properties.ts';

/** What a template may and must name. A path goes through its repeated parts: `counted.sessions.date`. */
export type TemplateSpecification = {
  /** Required placeholders and the sentence for who left one out. */
  readonly required: ReadonlyMap<string, string>;
  readonly optional: readonly string[];
};

export type TemplateProblem = {
  readonly code: 'notWord' | 'syntax' | 'active' | 'external' | 'tracked' | 'missing' | 'unknown';
  readonly placeholder?: string;
  readonly sentence: string;
};

const largestTemplate = 10_000_000;

/** Everything for which a school's own template is refused; empty where it may be used. */
export async function checkTemplate(
  bytes: Uint8Array,
  specification: TemplateSpecification,
): Promise<readonly TemplateProblem[]> {
  if (bytes.byteLength > largestTemplate) return [{ code: 'notWord', sentence: 'The template is larger than 10 MB.' }];
  const docx = await Docx.load(Buffer.from(bytes)).catch(() => undefined);
  if (docx === undefined || !docx.rawZipFile.isFileExist(propertiesPath)) {
    return [{ code: 'notWord', sentence: 'This is not a Word document (.docx). Open it in Word and save it as a .docx again.' }];
  }
  try {
    const tags = await new TemplateHandler().parseTags(Buffer.from(bytes));
    return [...(await contentProblems(docx.rawZipFile)), ...placeholderProblems(tags, specification)];
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return [{ code: 'syntax', sentence: `A placeholder in the template is not written correctly: ${message}` }];
  }
}

/** A letter must not run anything, fetch anything, or carry text that the reader of the draft did not see. */
async function contentProblems(zip: Zip): Promise<readonly TemplateProblem[]> {
  const files = zip.listFiles();
  const problems: TemplateProblem[] = [];
  if (files.some((file) => /vbaProject|activeX|embeddings|oleObject/i.test(file))) {
    problems.push({
      code: 'active',
      sentence: 'The template contains a macro or an embedded object. Take it out and save again.',
    });
  }
  for (const file of files.filter((name) => name.endsWith('.rels'))) {
    if (/TargetMode\s*=\s*["']External["']/.test(await textOf(zip, file))) {
      problems.push({
        code: 'external',
        sentence: 'The template refers to something outside itself (a link, a picture or a template elsewhere). Take it out.',
      });
    }
  }
  for (const file of files.filter((name) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))) {
    if (/<w:(ins|del|moveFrom|moveTo|commentReference)[\s/>]/.test(await textOf(zip, file))) {
      problems.push({ code: 'tracked', sentence: 'The template holds comments or tracked changes. Accept or remove them all.' });
    }
  }
  return problems;
}

async function textOf(zip: Zip, file: string): Promise<string> {
  return zip.getFile(file).getContentText();
}

function placeholderProblems(tags: readonly Tag[], specification: TemplateSpecification): readonly TemplateProblem[] {
  const found = placeholderPaths(tags, [...specification.required.keys(), ...specification.optional]);
  if (found.unpaired !== undefined) {
    return [
      { code: 'syntax', sentence: `The beginning or end of a repeated part is missing its other half: {${found.unpaired}}.` },
    ];
  }
  return [
    ...[...specification.required]
      .filter(([path]) => !found.known.has(path))
      .map(([path, sentence]) => ({ code: 'missing' as const, placeholder: path, sentence })),
    ...[...found.unknown].map((path) => ({
      code: 'unknown' as const,
      placeholder: path,
      sentence: `The program has nothing to put in the place of {${path}}. Check its spelling, or that it stands inside its own list.`,
    })),
  ];
}

type FoundPlaceholders = {
  readonly known: ReadonlySet<string>;
  readonly unknown: ReadonlySet<string>;
  readonly unpaired?: string | undefined;
};

function placeholderPaths(tags: readonly Tag[], paths: readonly string[]): FoundPlaceholders {
  const lists = new Set(paths.flatMap((path) => path.split('.').map((_, index, names) => names.slice(0, index).join('.'))));
  const known = new Set<string>();
  const unknown = new Set<string>();
  const open: string[] = [];
  for (const tag of tags) {
    const path = [...open, tag.name].join('.');
    if (tag.disposition === 'Open') {
      if (!lists.has(path)) unknown.add(path);
      open.push(tag.name);
    } else if (tag.disposition === 'Close') {
      if (open.pop() !== tag.name) return { known, unknown, unpaired: `/${tag.name}` };
    } else if (paths.includes(path)) known.add(path);
    else if (!paths.includes(tag.name)) unknown.add(path);
  }
  return { known, unknown, unpaired: open.length === 0 ? undefined : `#${open.at(-1) ?? ''}` };
}
