export * from './foundation-laws.ts';
export * from './indicators-laws.ts';
export * from './investment-laws.ts';
export * from './life-laws.ts';
export * from './organization-laws.ts';
export * from './performance-laws.ts';
export * from './processes-laws.ts';
export * from './reviews-laws.ts';
