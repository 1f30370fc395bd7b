const base = {
	testEnvironment: 'node',
	transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
};

const e2e = {
	globalSetup: '<rootDir>/test/e2e/support/globalSetup.ts',
	globalTeardown: '<rootDir>/test/e2e/support/globalTeardown.ts',
};

/** @type {import('jest').Config} */
module.exports = {
	testTimeout: 120_000,
	projects: ['unit', 'engine', 'e2e'].map((name) => ({
		...base,
		...(name === 'e2e' ? e2e : {}),
		displayName: name,
		testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
	})),
};
