// Draws a Word file inside a shadow root. Its style sheets are adopted, never written as inline <style>, so that the
// page's content policy can stay closed, and no style of the letter reaches the program around it.
import { renderAsync } from 'docx-preview';

const paper = `
  :host { display: block; color: #1a1a1a; }
  section.letter { background: #fff; margin: 0 auto 16px; border: 1px solid #c9c5bd; box-sizing: border-box; max-width: 100%; overflow: hidden; }
  section.letter > article { min-height: 0; }
`;

/** Draws the letter into `host` in place of what stood there. Rejects where the bytes are no Word file. */
export async function renderLetter(letter: Blob, host: HTMLElement): Promise<void> {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const styles = document.createElement('div');
  const pages = document.createElement('div');
  await renderAsync(letter, pages, styles, {
    className: 'letter',
    inWrapper: false,
    breakPages: true,
    useBase64URL: true,
    renderComments: false,
    renderAltChunks: false,
  });
  root.adoptedStyleSheets = [...styles.querySelectorAll('style'), ...pages.querySelectorAll('style')]
    .map((style) => style.textContent)
    .concat(paper)
    .map(styleSheet);
  for (const style of pages.querySelectorAll('style')) style.remove();
  root.replaceChildren(pages);
}

function styleSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
