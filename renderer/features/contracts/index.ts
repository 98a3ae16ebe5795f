export { ContractSheetPage } from './contract-sheet-page.tsx';
export { ContractWizardPage } from './contract-wizard-page.tsx';
export { ContractsPage } from './contracts-page.tsx';
