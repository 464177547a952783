/** How people meet. One remote member makes the meeting remote (kommuneloven § 11-7); written: § 11-8. */
export const MEETING_MODES = ['physical', 'remote', 'written'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

export const MEETING_STATES = ['called', 'inSession', 'ended'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];
