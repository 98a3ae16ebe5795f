import type { Zip } from 'easy-template-x';
import type { TemplateProblem } from './template-problem.ts';

/** A letter must not run anything, fetch anything, or carry text that the reader of the draft did not see. */
export async function contentProblems(
  zip: Zip,
  { linksAllowed }: { readonly linksAllowed: boolean },
): Promise<readonly TemplateProblem[]> {
  const files = zip.listFiles();
  const problems: TemplateProblem[] = [];
  const isMacroFile = files.includes('[Content_Types].xml') && /macroEnabled/i.test(await textOf(zip, '[Content_Types].xml'));
  if (isMacroFile || files.some((file) => /vbaProject|activeX|embeddings|oleObject/i.test(file))) {
    problems.push({
      code: 'active',
      sentence: 'The template contains a macro or an embedded object. Take it out and save again as a .docx without macros.',
    });
  }
  for (const file of files.filter((name) => name.endsWith('.rels'))) {
    if (!outside(await textOf(zip, file), linksAllowed)) continue;
    problems.push({
      code: 'external',
      sentence: 'The template refers to something outside itself (a link, a picture or a template elsewhere). Take it out.',
    });
  }
  for (const file of files.filter((name) => name.endsWith('.xml') || name.endsWith('.rels'))) {
    const text = await textOf(zip, file);
    if (/<!DOCTYPE/i.test(text)) {
      problems.push({
        code: 'active',
        sentence: `The part ${file} of the template holds a document type, as no Word file does.`,
      });
    }
    if (
      /^word\/(document|header\d*|footer\d*)\.xml$/.test(file) &&
      /<w:(ins|del|moveFrom|moveTo|commentReference)[\s/>]/.test(text)
    ) {
      problems.push({ code: 'tracked', sentence: 'The template holds comments or tracked changes. Accept or remove them all.' });
    }
  }
  return problems;
}

/** A web or e-mail address that a reader may press fetches nothing; anything else from outside does. */
function outside(relations: string, linksAllowed: boolean): boolean {
  const external = [...relations.matchAll(/<Relationship\b[^>]*>/g)]
    .map(([relation]) => relation)
    .filter((relation) => /TargetMode\s*=\s*["']External["']/.test(relation));
  if (!linksAllowed) return external.length > 0;
  return external.some(
    (relation) => !/\/hyperlink["']/.test(relation) || !/Target\s*=\s*["'](?:https?:|mailto:)/i.test(relation),
  );
}

async function textOf(zip: Zip, file: string): Promise<string> {
  return zip.getFile(file).getContentText();
}
