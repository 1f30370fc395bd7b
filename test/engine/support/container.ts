import { createRequire } from 'node:module';

/** n8n-core's services. It brings its own version of `@n8n/di`, so the one that npm puts at the top is another. */
export const { Container } = createRequire(require.resolve('n8n-core'))(
	'@n8n/di',
) as typeof import('@n8n/di');
