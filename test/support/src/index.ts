export * from './municipality.js';
export * from './database.js';
