import type { Standing } from '@samsvar/domain';
import type { Who } from '@samsvar/persistence';
import type { Language } from '@samsvar/wording';

/** Somebody who acts: who they are, what they are, and in which language they are spoken to. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  readonly language: Language;
  readonly standing: Standing;
}

export const actorOf = (who: Who): Actor => ({
  id: who.id,
  name: who.name,
  municipality: who.municipality,
  language: who.language,
  standing: {
    person: who.id,
    posts: new Set(who.posts),
    seats: who.seats,
    deputyIn: new Set(who.deputyIn),
    secretaryOf: new Set(who.secretaryOf),
  },
});
