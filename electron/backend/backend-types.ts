export type Backend = { handler(request: Request): Promise<Response>; close(): Promise<void> };

export type BackendOptions = { dataFolder: string; rendererFolder: string; host: 'electron' | 'browser' };
