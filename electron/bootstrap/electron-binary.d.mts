export function presentElectron(): string | undefined;
export function obtainElectron(): string | undefined;
