import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	Cipher,
	EncryptionKeyProxy,
	InstanceSettings,
	type IEncryptionKeyProvider,
} from 'n8n-core';
import { Container } from './container';
import { IS_OLDEST_CORE } from './n8nCore';

/** A running n8n, as far as its core needs one. */
export interface Instance {
	close(): void;
}

/** The one key that a new n8n encrypts its credentials with. */
function keyOfInstance(): IEncryptionKeyProvider {
	const { encryptionKey } = Container.get(InstanceSettings);
	const key = {
		id: 'instance',
		value: Container.get(Cipher).encryptDEKWithInstanceKey(encryptionKey),
		algorithm: 'aes-256-cbc',
		format: 'no-prefix' as const,
	};
	return {
		getActiveKey: async () => await Promise.resolve(key),
		getKeyById: async () => await Promise.resolve(null),
		getLegacyKey: async () => await Promise.resolve(key),
	};
}

/**
 * Does for n8n's core what the start of n8n does: a user folder of its own, an encryption key, a logger.
 *
 * @param logLevel `debug` to see everything that n8n could print, with all that belongs to each line
 */
export function startInstance(logLevel: 'silent' | 'debug'): Instance {
	const userFolder = mkdtempSync(join(tmpdir(), 'lazada-engine-'));
	process.env.N8N_USER_FOLDER = userFolder;
	process.env.N8N_LOG_LEVEL = logLevel;
	process.env.N8N_LOG_FORMAT = 'json';
	// n8n 1 has no keys but the instance's.
	if (!IS_OLDEST_CORE) Container.get(EncryptionKeyProxy).setProvider(keyOfInstance());
	return { close: () => rmSync(userFolder, { recursive: true, force: true }) };
}
