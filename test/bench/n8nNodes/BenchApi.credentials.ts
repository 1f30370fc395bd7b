import type { IAuthenticateGeneric, ICredentialType, INodeProperties } from 'n8n-workflow';

/** The least that a package's credential type can do: what n8n itself spends on any such type. */
export class BenchApi implements ICredentialType {
	name = 'benchApi';

	displayName = 'Bench API';

	properties: INodeProperties[] = [
		{
			displayName: 'Secret',
			name: 'secret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { 'X-Bench': 'bench' } },
	};
}
