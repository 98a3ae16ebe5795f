export { LetterTemplatesPage } from './letter-templates-page.tsx';
export { LettersPage } from './letters-page.tsx';
