export { NotYetSeenPage, UnexplainedPage } from './unexplained-page.tsx';
