/** How people meet. One remote member makes the meeting remote (kommuneloven § 11-7); written: § 11-8. */
export const MEETING_MODES = ['physical', 'remote', 'written'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

/** How a meeting is held: one who meets from elsewhere makes it remote, however it was called (kommuneloven § 11-7). */
export const heldAs = (called: MeetingMode, met: readonly { readonly remote: boolean }[]): MeetingMode =>
  called === 'physical' && met.some(({ remote }) => remote) ? 'remote' : called;

export const MEETING_STATES = ['called', 'inSession', 'ended'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];
