export { ContactLanguages } from './contact-languages.tsx';
