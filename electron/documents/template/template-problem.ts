import type { TemplatePlace } from './template-places.ts';

/** One thing for which a template is refused. */
export type TemplateProblem = {
  readonly code: 'notWord' | 'syntax' | 'active' | 'external' | 'tracked' | 'missing' | 'unknown';
  readonly placeholder?: string;
  readonly sentence: string;
  /** Of a missing placeholder: where it stood in the template that it is held against. */
  readonly place?: TemplatePlace;
};
