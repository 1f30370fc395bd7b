import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { n8nHostFolder } from '../../tools/host/hostFolder';
import { readFunction } from './support/functionText';

/** The engine tests have a credentials helper of their own, since n8n's needs a database. */
const COPY = 'test/engine/support/credentialsHelper.ts';

const HELPER = ['n8n/dist/credentials-helper.js'];
/** Older versions have the second one. */
const REQUESTS = ['request-helpers/authentication.js', 'request-helper-functions.js'].map(
	(file) => `n8n-core/dist/execution-engine/node-execution-context/utils/${file}`,
);

/** What is copied, and what calls it. */
const FUNCTIONS: Array<[name: string, files: string[]]> = [
	['authenticate', HELPER],
	['preAuthentication', HELPER],
	['runPreAuthentication', HELPER],
	['getCredentials', HELPER],
	['getCredentialsProperties', HELPER],
	['isCredentialUsableByNode', HELPER],
	['getDecrypted', HELPER],
	['applyDefaultsAndOverwrites', HELPER],
	['updateCredentials', HELPER],
	['httpRequestWithAuthentication', REQUESTS],
	['requestWithAuthentication', REQUESTS],
];

const ABSENT = 'absent';

/** Fingerprints of n8n's own text, by version of n8n. */
const KNOWN: Record<string, Record<string, string>> = {
	'1.123.81': {
		authenticate: '771c5fb9998e',
		preAuthentication: 'c025cdedeed0',
		runPreAuthentication: ABSENT,
		getCredentials: '9743e5ff5326',
		getCredentialsProperties: 'bc4a7f0b8846',
		isCredentialUsableByNode: ABSENT,
		getDecrypted: '19e83e11a2d2',
		applyDefaultsAndOverwrites: '4d197789c369',
		updateCredentials: '665f003e857a',
		httpRequestWithAuthentication: '194ffcf63ce9',
		requestWithAuthentication: 'c45431fa463e',
	},
	'2.20.12': {
		authenticate: '771c5fb9998e',
		preAuthentication: 'c025cdedeed0',
		runPreAuthentication: '2d59192457d9',
		getCredentials: '414344919b1c',
		getCredentialsProperties: 'bc4a7f0b8846',
		isCredentialUsableByNode: ABSENT,
		getDecrypted: '82e39e2b50e7',
		applyDefaultsAndOverwrites: '47a3b892e954',
		updateCredentials: 'a99fbde7e612',
		httpRequestWithAuthentication: '7b5bf52e6769',
		requestWithAuthentication: '55d97d9af6db',
	},
	'2.41.1': {
		authenticate: '81305723a955',
		preAuthentication: '4c837324714c',
		runPreAuthentication: '46f51cd6735d',
		getCredentials: '414344919b1c',
		getCredentialsProperties: 'bc4a7f0b8846',
		isCredentialUsableByNode: '2b08700b8c5d',
		getDecrypted: '3986c1fe86e5',
		applyDefaultsAndOverwrites: 'ed88739d51c3',
		updateCredentials: 'a99fbde7e612',
		httpRequestWithAuthentication: '00dcffae20e7',
		requestWithAuthentication: 'fda5ab43cbbd',
	},
};

describe(`what ${COPY} copies of n8n`, () => {
	let modules: string;
	let version: string;

	beforeAll(async () => {
		modules = join(await n8nHostFolder(() => undefined), 'node_modules');
		const text = readFileSync(join(modules, 'n8n/package.json'), 'utf8');
		({ version } = JSON.parse(text) as { version: string });
	});

	it.each(FUNCTIONS)('has not changed: %s', (name, files) => {
		const paths = files.map((file) => join(modules, file));
		const text = readFunction(paths, name);

		const fingerprint =
			text === undefined ? ABSENT : createHash('sha256').update(text).digest('hex').slice(0, 12);

		const known = KNOWN[version]?.[name] ?? 'not known';
		if (fingerprint !== known) {
			throw new Error(
				`n8n ${version} has another ${name} than the one that was copied (${fingerprint}, but ${known}). ` +
					`Read the change in ${files[0]}, mend the copy in ${COPY}, then update the fingerprint here.`,
			);
		}
	});
});
