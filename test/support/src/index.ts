export * from './municipality.js';
export * from './database.js';
export * from './free-port.js';
export * from './redis.js';
