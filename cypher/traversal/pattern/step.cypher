// A step of a pattern: one of the PATTERN_STEPS of the statements beside it. STEP becomes its number.
// Parameters: those of its conditions, of each filter in one parameter of their own.
((beforeSTEP WHERE BEFORE_MATCHES)ARROW_TAIL[claimSTEP:CLAIM_TYPES WHERE STEP_MATCHES]ARROW_HEAD(nextSTEP WHERE NEXT_MATCHES)){LEAST,MOST}
