const base = {
	testEnvironment: 'node',
	transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
};

/** Suites that have a real n8n set it up first. */
const withN8n = (name) => ({
	globalSetup: `<rootDir>/test/${name}/support/globalSetup.ts`,
	globalTeardown: `<rootDir>/test/${name}/support/globalTeardown.ts`,
});

/** @type {import('jest').Config} */
module.exports = {
	testTimeout: 120_000,
	projects: ['unit', 'engine', 'e2e', 'faults', 'queue'].map((name) => ({
		...base,
		...(['e2e', 'faults', 'queue'].includes(name) ? withN8n(name) : {}),
		displayName: name,
		testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
	})),
};
