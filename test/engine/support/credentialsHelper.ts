import { getAdditionalKeys, type PackageDirectoryLoader } from 'n8n-core';
import {
	ICredentialsHelper,
	isExpression,
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialsExpressionResolveValues,
	type ICredentialType,
	type IExecuteData,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
	type INodeTypes,
	type IWorkflowDataProxyAdditionalKeys,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import type { CredentialStore } from './credentialStore';
import { IS_OLDEST_CORE } from './n8nCore';

const NO_NODE: INode = {
	id: '',
	name: '',
	typeVersion: 1,
	type: 'mock',
	position: [0, 0],
	parameters: {},
};

const NO_NODE_TYPES: INodeTypes = {
	getByName: () => ({ description: { properties: [] } }) as unknown as INodeType,
	getByNameAndVersion: () => ({ description: { properties: [] } }) as unknown as INodeType,
	getKnownTypes: () => ({}),
};

/** Resolves expressions where there are no items, such as for a webhook: in a workflow of nothing. */
async function resolveWithoutItem(
	fields: INodeParameters,
	mode: WorkflowExecuteMode,
	keys: IWorkflowDataProxyAdditionalKeys,
): Promise<ICredentialDataDecryptedObject> {
	const { expression } = new Workflow({
		nodes: [NO_NODE],
		connections: {},
		active: false,
		nodeTypes: NO_NODE_TYPES,
	});
	await expression.acquireIsolate();
	try {
		return expression.getComplexParameterValue(
			NO_NODE,
			fields,
			mode,
			keys,
			undefined,
			undefined,
			fields,
		) as ICredentialDataDecryptedObject;
	} finally {
		await expression.releaseIsolate();
	}
}

/**
 * Does what n8n 2.41's own credentials helper does for a type with code of its own, condition by condition
 * (`n8n/dist/credentials-helper.js`); `test/e2e/copiedMethods.test.ts` fails where that changes. Left out is what the
 * Lazada credential has no part in: OAuth, overwrites, external secrets, dynamic credentials and lists of allowed
 * domains.
 */
export class CredentialsHelper extends ICredentialsHelper {
	constructor(
		private readonly lazadaPackage: PackageDirectoryLoader,
		private readonly store: CredentialStore,
	) {
		super();
	}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(credentialType: string, nodeType: string): boolean {
		const { restrictToSupportedNodes, supportedNodes } = this.type(credentialType);
		return !restrictToSupportedNodes || (supportedNodes ?? []).includes(nodeType);
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.type(typeName);
		if (typeof authenticate !== 'function') return requestOptions;
		return await authenticate.call(this.type(typeName), credentials, requestOptions);
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const type = this.type(typeName);
		const expirable = type.properties.find(
			({ type: kind, typeOptions }) => kind === 'hidden' && typeOptions?.expirable === true,
		);
		if (expirable === undefined || typeof type.preAuthentication !== 'function') return undefined;

		const isTested = node.parameters.temp === '' && node.type === 'n8n-nodes-base.noOp';
		if (credentials[expirable.name] !== '' && !credentialsExpired && !isTested) return undefined;

		const output = (await type.preAuthentication.call(
			helpers,
			credentials,
		)) as ICredentialDataDecryptedObject;
		if (output[expirable.name] === undefined || node.credentials === undefined) return undefined;

		const own = node.credentials[type.name];
		if (IS_OLDEST_CORE) {
			// Before n8n 2.34 everything that the hook was given is stored, not only what it put out.
			Object.assign(credentials, output);
			await this.updateCredentials(own, typeName, credentials);
			return credentials;
		}
		const stored = await (await this.getCredentials(own)).getData();
		const changed = Object.entries(output).filter(
			([name]) => name === expirable.name || !isExpression(stored[name]),
		);
		await this.updateCredentials(own, typeName, { ...stored, ...Object.fromEntries(changed) });
		return Object.assign(credentials, output);
	}

	async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const output = await this.type(typeName).preAuthentication?.call(helpers, credentials);
		return output as ICredentialDataDecryptedObject | undefined;
	}

	async getCredentials({ id }: INodeCredentialsDetails): Promise<ICredentials> {
		return await Promise.resolve(this.store.get(id));
	}

	/** Only declared properties and `oauthTokenData` come out, each with its default where nothing is stored. */
	async getDecrypted(
		additionalData: IWorkflowExecuteAdditionalData,
		nodeCredentials: INodeCredentialsDetails,
		typeName: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		raw?: boolean,
		resolve?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		const stored = await this.store.get(nodeCredentials.id).getData();
		if (raw === true) return stored;
		const properties = this.getCredentialsProperties(typeName);
		const known = stored as INodeParameters;
		const fields = {
			...NodeHelpers.getNodeParameters(properties, known, true, false, null, null),
			...(known.oauthTokenData === undefined ? {} : { oauthTokenData: known.oauthTokenData }),
		};
		const keys = getAdditionalKeys(additionalData, mode, null, { isCredential: true });
		if (resolve === undefined) return await resolveWithoutItem(fields, mode, keys);
		return resolve.workflow.expression.getParameterValue(
			fields,
			resolve.runExecutionData,
			resolve.runIndex,
			resolve.itemIndex,
			resolve.node.name,
			resolve.connectionInputData,
			mode,
			keys,
			executeData,
			false,
			fields,
		) as ICredentialDataDecryptedObject;
	}

	async updateCredentials(
		{ id }: INodeCredentialsDetails,
		_typeName: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		await this.store.write(String(id), data);
	}

	async updateCredentialsOauthTokenData(): Promise<void> {
		await Promise.reject(new Error('lazadaApi is no OAuth type'));
	}

	getCredentialsProperties(typeName: string): INodeProperties[] {
		return this.type(typeName).properties;
	}

	private type(name: string): ICredentialType {
		return this.lazadaPackage.getCredential(name).type;
	}
}
