export { store } from './store';
export { ASKED } from './findings';
export type { Recheck } from './findings';
export type { Edition, ExportFormat } from './exports';
export type { AskedFrom } from '../api/client';
