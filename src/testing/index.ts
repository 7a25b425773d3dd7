export * from './organization-laws.ts';
export * from './performance-laws.ts';
