import type { ICredentialTestRequest } from 'n8n-workflow';
import { CODES } from '../lazada/answers/codes';

type Rules = NonNullable<ICredentialTestRequest['rules']>;
type Rule = Extract<Rules[number], { type: 'responseSuccessBody' }>;

function rule(key: string, value: unknown, message: string): Rule {
	return { type: 'responseSuccessBody', properties: { key, value, message } };
}

/** One sentence for each answer that `/seller/get` may give; n8n compares in this order and takes the first. */
export function sellerTestRules(): Rules {
	const refusals = Object.entries(CODES).flatMap(([code, { message, advice }]) => {
		const spellings = /^\d+$/.test(code) ? [code, Number(code)] : [code];
		return spellings.map((value) => rule('code', value, `${message}. ${advice}`));
	});
	return [
		...refusals,
		rule(
			'code',
			undefined,
			"This isn't an answer from Lazada's gateway. Check the Gateway URL, the network and any proxy on the way.",
		),
		rule(
			'data',
			undefined,
			"Lazada didn't return the shop's details. Run the Lazada node with this credential to see Lazada's own answer.",
		),
	];
}
