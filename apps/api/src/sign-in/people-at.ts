import { Raw, type EntityManager } from 'typeorm';
import { PersonRow } from '@samsvar/persistence';

/** Those with this e-mail address, one a municipality. @param email in small letters */
export const peopleAt = (manager: EntityManager, email: string): Promise<PersonRow[]> =>
  manager.findBy(PersonRow, { email: Raw((column) => `lower(${column}) = :email`, { email }) });
