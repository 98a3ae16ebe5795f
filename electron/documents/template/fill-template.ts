import type { Docx, XmlNode } from 'easy-template-x';
import { TemplateExtension, TemplateHandler } from 'easy-template-x';
import { AppError } from '#shared/contract/errors.ts';
import type { DocumentProperties } from './document-properties.ts';
import { propertiesPath, propertiesXml } from './document-properties.ts';
import { linesOf } from './document-text.ts';
import { withFixedZipTimes } from './fixed-zip-times.ts';
import type { TemplateValues } from './template-values.ts';
import { everyLine, safeValues } from './template-values.ts';

export type FillOptions = {
  readonly template: Uint8Array;
  readonly values: TemplateValues;
  readonly properties: DocumentProperties;
  /** Names of `values` that a template may leave out, such as the letterhead of printed paper. */
  readonly optional: readonly string[];
};

/**
 * The .docx that `template` makes of `values`: the same bytes for the same input. Every text of `values` but the optional
 * ones must appear in it; where one does not, or the template cannot be read, it throws an AppError TEMPLATE_REFUSED.
 */
export async function fillTemplate({ template, values, properties, optional }: FillOptions): Promise<Uint8Array> {
  const safe = safeValues(values);
  const shown = new FilledText();
  const extensions = { afterCompilation: [shown, new Properties(properties)] };
  const handler = new TemplateHandler({ extensions });
  const filled = await refuseUnreadable(() => handler.process(Buffer.from(template), { ...safe } as never));
  const required = Object.fromEntries(Object.entries(safe).filter(([name]) => !optional.includes(name)));
  const details = everyLine(required)
    .filter((line) => !shown.text.includes(line))
    .map((line) => ({ message: `The template does not print: ${line}` }));
  if (details.length > 0) throw new AppError('TEMPLATE_REFUSED', { details });
  return withFixedZipTimes(filled);
}

/** `bytes` with these properties and fixed times, its text untouched. For templates that were just made. */
export async function withProperties(bytes: Uint8Array, properties: DocumentProperties): Promise<Uint8Array> {
  const untouched = { tagStart: '\u0001{', tagEnd: '}\u0001' };
  const handler = new TemplateHandler({
    delimiters: untouched,
    extensions: { afterCompilation: [new Properties(properties)] },
  });
  return withFixedZipTimes(await handler.process(Buffer.from(bytes), {}));
}

type Context = { readonly docx: Docx; readonly currentPart: { xmlRoot(): Promise<XmlNode> } };

class FilledText extends TemplateExtension {
  text = '';

  override async execute(_data: unknown, context: Context): Promise<void> {
    this.text += `${linesOf(await context.currentPart.xmlRoot()).join('\n')}\n`;
  }
}

class Properties extends TemplateExtension {
  readonly #xml: string;

  constructor(properties: DocumentProperties) {
    super();
    this.#xml = propertiesXml(properties);
  }

  override execute(_data: unknown, context: Context): void {
    context.docx.rawZipFile.setFile(propertiesPath, this.#xml);
  }
}

async function refuseUnreadable<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('TEMPLATE_REFUSED', { details: [{ message }] });
  }
}
