/** Names by which the set-up tells the tests where n8n is. */
export const E2E = {
	url: 'E2E_N8N_URL',
	userFolder: 'E2E_USER_FOLDER',
	pid: 'E2E_N8N_PID',
} as const;

/** What the set-up wrote there. */
export function e2e(name: keyof typeof E2E): string {
	const value = process.env[E2E[name]];
	if (value === undefined) throw new Error(`${E2E[name]} is not set: the set-up did not run`);
	return value;
}
