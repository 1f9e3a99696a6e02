/**
 * The columns of a claim in exports that its store has written, and no row of a load that records anew: when it was recorded and
 * retracted, RFC 3339, and why it was retracted.
 */
export const RECORDING_COLUMNS = ["recordedAt", "retractedAt", "retractionReason"] as const;
