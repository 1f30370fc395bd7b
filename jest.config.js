const base = {
	testEnvironment: 'node',
	transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
};

/** Suites that have a real n8n set it up first. */
const withN8n = (name) => ({
	globalSetup: `<rootDir>/test/${name}/support/globalSetup.ts`,
	globalTeardown: `<rootDir>/test/${name}/support/globalTeardown.ts`,
});

const project = (name) => ({
	...base,
	...(['e2e', 'faults', 'queue'].includes(name) ? withN8n(name) : {}),
	displayName: name,
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
});

/** The engine tests on another core: `tools/testOldest.ts` says where it is. */
const engineOn = (folder) => ({
	...project('engine'),
	displayName: 'engine-oldest',
	moduleNameMapper: { '^(n8n-core|n8n-workflow)$': `${folder}/node_modules/$1` },
});

const { OLDEST_CORE } = process.env;

/** @type {import('jest').Config} */
module.exports = {
	testTimeout: 120_000,
	projects: [
		...['unit', 'engine', 'e2e', 'faults', 'queue'].map(project),
		...(OLDEST_CORE === undefined ? [] : [engineOn(OLDEST_CORE)]),
	],
};
