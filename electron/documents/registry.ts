import { createHash } from 'node:crypto';
import type { TemplateSpecification } from './template/check-template.ts';
import type { TemplateValues } from './template/template-values.ts';
import { buildWarningNotice } from './warning-notice/build.ts';
import { buildWarningNoticeTemplate } from './warning-notice/build-template.ts';
import { documentName } from './warning-notice/content.ts';
import { warningNoticeExamples } from './warning-notice/examples.ts';
import { warningNoticeTemplate, warningNoticeTemplateName } from './warning-notice/template.ts';

export type DocumentKind = {
  readonly id: string;
  readonly title: string;
  /** File in `resources/templates`, or in the school's own folder of templates. */
  readonly templateName: string;
  readonly template: TemplateSpecification;
  /** The shipped template, made anew. */
  readonly makeTemplate: () => Promise<Uint8Array>;
  /** Filled-in values of the named examples. */
  readonly examples: ReadonlyMap<string, () => TemplateValues>;
};

/** Every document the program can write from a template. */
export const documents = [
  {
    id: 'warning-notice',
    title: documentName,
    templateName: warningNoticeTemplateName,
    template: warningNoticeTemplate,
    makeTemplate: buildWarningNoticeTemplate,
    examples: new Map(Object.entries(warningNoticeExamples).map(([name, model]) => [name, () => buildWarningNotice(model)])),
  },
] as const satisfies readonly DocumentKind[];

/** The version of a template is its hash: a school's own file has no other. */
export function templateVersion(template: Uint8Array): string {
  return createHash('sha256').update(template).digest('hex');
}
