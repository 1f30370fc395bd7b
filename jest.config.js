const { availableParallelism } = require('node:os');

const { N8N_VERSION = '', OLDEST_CORE } = process.env;

/** n8n 1 has no data tables as these examples use them. */
const withoutTables = {
	testPathIgnorePatterns: [
		'connectManyShops',
		'refreshAllShops',
		'getOrdersOfAllShops',
		'newOrdersToATable',
		'priceAndStockNightly',
	],
};

const base = {
	testEnvironment: 'node',
	// Each has a package.json of the same name.
	modulePathIgnorePatterns: ['<rootDir>/tools/host/n8n/'],
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
	...(N8N_VERSION.startsWith('1.') ? withoutTables : {}),
	displayName: name,
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
});

/** The engine tests on another core: `tools/testOldest.ts` says where it is. */
const engineOn = (folder) => ({
	...project('engine'),
	displayName: 'engine-oldest',
	moduleNameMapper: { '^(n8n-core|n8n-workflow)$': `${folder}/node_modules/$1` },
});

/** @type {import('jest').Config} */
module.exports = {
	testTimeout: 120_000,
	// Servers that a failed test left open end with its worker; in Jest's own process they would keep it from ending.
	maxWorkers: Math.max(2, availableParallelism() - 1),
	projects: [
		...['unit', 'engine', 'e2e', 'faults', 'queue'].map(project),
		...(OLDEST_CORE === undefined ? [] : [engineOn(OLDEST_CORE)]),
	],
};
