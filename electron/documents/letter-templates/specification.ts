import { type LetterKind, letterKind, type TemplateKindId } from '#shared/domain/letters/letter-kinds.ts';
import { documents } from '../registry.ts';
import type { TemplateSpecification } from '../template/check-template.ts';

/** What a template of this kind must and may name; a warning letter's template has its own stricter one. */
export function specificationOf(kind: TemplateKindId): TemplateSpecification {
  if (kind === 'warning-notice') return documents[0].template;
  return letterSpecification(letterKind(kind));
}

function letterSpecification({ placeholders }: LetterKind): TemplateSpecification {
  return {
    required: new Map(
      placeholders
        .filter(({ required }) => required)
        .map(({ name, meaning }) => [name, `The template does not say: ${meaning.charAt(0).toLowerCase()}${meaning.slice(1)}.`]),
    ),
    optional: placeholders.filter(({ required }) => !required).map(({ name }) => name),
    linksAllowed: true,
  };
}
