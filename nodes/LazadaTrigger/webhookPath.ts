import type { INodeParameters } from 'n8n-workflow';

/** `WEBHOOK_RESOLVERS` of n8n-workflow 2.41, which older ones don't have. */
const RESOLVERS = Symbol.for('n8n.webhookDescriptionResolvers');

const TEMPLATE = '={{$parameter["path"]}}';

/**
 * The path that the user has given the trigger: an expression for the editor and for older versions of n8n, and a function
 * that says the same. With it, n8n evaluates no expression for each webhook at each request, unless the node's own fields
 * have some (`webhook-description-fields.js` of n8n-workflow 2.41).
 */
export const webhookPath = {
	path: TEMPLATE,
	isFullPath: true,
	[RESOLVERS]: {
		path: { template: TEMPLATE, resolve: ({ path }: INodeParameters) => path },
	},
};
