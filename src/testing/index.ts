export * from './organization-laws.ts';
