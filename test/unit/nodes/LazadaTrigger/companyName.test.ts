import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { reply } from '../../../../nodes/LazadaTrigger/reply';
import { APP } from '../../../support/app';
import { findContents } from '../../support/html';

let visits = 0;

/** The pages that a visitor gets who opens these parts of the trigger's URL, by a trigger with these options. */
async function openPage(query: string, options: IDataObject, language = 'en'): Promise<string> {
	let html = '';
	const response = {
		statusCode: 200,
		setHeader: () => undefined,
		end: (body: string) => {
			html = body;
		},
	};
	visits += 1;
	const node = { id: `node-${visits}`, name: 'Lazada Trigger', parameters: { options } };
	const values: Record<string, unknown> = { options, saveTo: 'output', whoMayConnect: 'invited' };
	const context = {
		getRequestObject: () => ({ url: `/x${query}`, headers: { 'accept-language': language } }),
		getResponseObject: () => response,
		getNode: () => node,
		getWorkflow: () => ({ id: 'workflow-1' }),
		getMode: () => 'webhook',
		getNodeWebhookUrl: () => 'https://n8n.example.com/webhook/lazada',
		getNodeParameter: (name: string) => values[name],
		getCredentials: async () => await Promise.resolve({ ...APP }),
		logger: { warn: () => undefined },
	} as object as IWebhookFunctions;
	const answered: IWebhookResponseData = await reply(context);
	expect(answered.noWebhookResponse).toBe(true);
	return html;
}

const readCompany = async (companyName: unknown, query = '') =>
	findContents(await openPage(query, { companyName } as IDataObject), 'header');

describe('the company name', () => {
	it.each(['', '?done=x'])(
		'stands on the page of the link and on that of the result: %j',
		async (query) => {
			expect(await readCompany('Example Software', query)).toEqual(['Example Software']);
		},
	);

	it('is not translated', async () => {
		const html = await openPage('', { companyName: '示例软件' }, 'zh-CN');
		expect(findContents(html, 'header')).toEqual(['示例软件']);
		expect(html).toContain('<html lang="zh">');
	});

	it.each([undefined, null, '', '  ', '\n\u0000'])('is left out where it is %j', async (name) => {
		expect(await readCompany(name)).toEqual([]);
	});

	it('is one line of 100 characters at most, none of them cut in two', async () => {
		expect(await readCompany(' A\nB\u0007\tC ')).toEqual(['A B C']);
		expect(await readCompany('🛒'.repeat(5000))).toEqual(['🛒'.repeat(100)]);
	});

	it('is text, whatever it holds', async () => {
		const html = await openPage('', { companyName: '<script>alert("1")</script>&amp;' });
		expect(html).not.toContain('<script');
		expect(findContents(html, 'header')).toEqual(['<script>alert("1")</script>&amp;']);
	});
});
