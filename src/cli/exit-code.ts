/** The exit statuses of every command (never a count of anything). */
export const exitCode = { clean: 0, findings: 1, failure: 2, unverified: 3 } as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
