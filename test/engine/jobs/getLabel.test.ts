import { readText } from '../../../lazada/json';
import type { IDataObject } from 'n8n-workflow';
import { LABEL_PATH } from '../../../sandbox/labels/serveLabels';
import { callsTo } from '../support/apiCall';
import type { Credential } from '../support/credential';
import type { Execution } from '../support/execution';
import { textWith } from '../support/matchers';
import { giveMore, packed, runPackages } from '../support/packages';
import { RequestedAddresses } from '../support/requestedAddresses';
import { accepted, AS_SOMEONE, useStubGateway } from '../support/stubGateway';
import { useHost } from '../support/useHost';

const LABELS = '/order/package/document/get';
const CONTINUE = { onError: 'continueRegularOutput' } as const;
const COMBINED = { combine: true };

const host = useHost();
const stub = useStubGateway();
let credential: Credential;

beforeEach(async () => {
	credential = await host.authorizedCredential('my');
});

async function getLabels(items: IDataObject[], parameters: IDataObject = {}, also: object = {}) {
	return await runPackages(host, 'getLabel', parameters, { credential, items, ...also });
}

/** The bytes of each item's file as text, `''` for items without one. */
function files({ outputs }: Execution, field = 'data'): string[] {
	return outputs[0].map(({ binary }) =>
		Buffer.from(binary?.[field].data ?? '', 'base64').toString('latin1'),
	);
}

function pagesOf(pdf: string): number {
	return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}

describe('Package → Get Label', () => {
	test('gives each package a PDF of its own, which says what it is the label of', async () => {
		const packages = await packed(host, credential, 2);
		const got = await getLabels(packages);
		expect(got.error).toBeUndefined();
		expect(got.json).toEqual(packages.map(({ package_id }) => ({ package_id })));
		expect(got.outputs[0]).toMatchObject(
			packages.map((one, item) => ({
				binary: {
					data: {
						fileName: `label-${readText(one, 'package_id')}.pdf`,
						mimeType: 'application/pdf',
					},
				},
				pairedItem: [{ item }],
			})),
		);
		files(got).forEach((pdf, at) => {
			expect(pdf).toMatch(/^%PDF-1\.4\n[^]*%%EOF\n$/);
			expect(pagesOf(pdf)).toBe(1);
			expect(pdf).toContain(readText(packages[at], 'package_id'));
			expect(pdf).toContain(readText(packages[at], 'tracking_number'));
			expect(pdf).toContain(`Order Number: ${readText(packages[at], 'order_id')}`);
		});
	});

	test('gives one file for every 20 packages where they are to be combined', async () => {
		giveMore(host);
		const packages = await packed(host, credential, 21);
		const got = await getLabels(packages, { ...COMBINED, binaryPropertyName: 'awb' });
		const ids = packages.map(({ package_id }) => package_id);
		expect(got.json).toEqual([{ package_ids: ids.slice(0, 20) }, { package_ids: ids.slice(20) }]);
		expect(files(got, 'awb').map(pagesOf)).toEqual([20, 1]);
		expect(got.outputs[0][0].pairedItem).toEqual(
			Array.from({ length: 20 }, (_, item) => ({ item })),
		);
		expect(callsTo(host, LABELS)).toHaveLength(2);
	});

	test('gives a package that several items name one label', async () => {
		const [one] = await packed(host, credential, 1);
		const got = await getLabels([one, one]);
		expect(files(got)).toHaveLength(1);
		expect(got.outputs[0][0].pairedItem).toEqual([{ item: 0 }, { item: 1 }]);
	});

	test('lists what is in the package, where that is wanted', async () => {
		const packages = await packed(host, credential, 1);
		const [plain] = files(await getLabels(packages));
		const additionalFields = { printItemList: true };
		const [listing] = files(await getLabels(packages, { additionalFields }));
		expect(plain).not.toContain('SKU-0');
		expect(listing).toContain('SKU-0');
	});

	test('tells the one of 20 packages that is gone, and gives the labels of the others', async () => {
		giveMore(host);
		const packages = await packed(host, credential, 20);
		packages[13] = { package_id: 'FP0000000' };
		const got = await getLabels(packages, COMBINED, CONTINUE);
		expect(got.json).toEqual([
			{ package_ids: packages.filter((_, at) => at !== 13).map(({ package_id }) => package_id) },
			expect.objectContaining({
				error: textWith(/^No label of package FP0000000: .*There is no package FP0000000/),
				message: textWith(/repacked/),
			}),
		]);
		expect(pagesOf(files(got)[0])).toBe(19);
		expect(got.outputs[0][1].pairedItem).toEqual({ item: 13 });
	});

	test('downloads without token or signature', async () => {
		const packages = await packed(host, credential, 1);
		const addresses = new RequestedAddresses();
		await getLabels(packages);
		addresses.stop();
		expect(addresses.all.filter((one) => one.includes('/oss/'))).toEqual([
			textWith(/^GET \/oss\/proxy\/[^?]+(\?Expires=\d+&Signature=sandbox)?$/),
		]);
	});
});

describe('a link to a label', () => {
	const PDF = Buffer.from('%PDF-1.4\nthe label\n%%EOF\n');
	const page = (html: string) => Buffer.from(html).toString('base64');
	const FOREIGN = 'https://labels.example.com/label.pdf';

	beforeEach(async () => {
		credential = await host.newCredential({ gatewayUrl: stub.url });
	});

	/** What Lazada answers, one after another, the last one again and again. */
	function answerWith(...all: object[]): void {
		stub.answer = (_, count) =>
			accepted({ result: { success: true, data: all[Math.min(count, all.length) - 1] } });
	}

	async function get(also: object = {}): Promise<Execution> {
		return await getLabels([{ package_id: 'FP1' }], AS_SOMEONE, also);
	}

	test('that leads to a foreign host is not followed: the PDF in the answer counts', async () => {
		answerWith({ pdf_url: FOREIGN, file: PDF.toString('base64') });
		const addresses = new RequestedAddresses();
		const got = await get();
		addresses.stop();
		expect(files(got)).toEqual([PDF.toString('latin1')]);
		expect(addresses.all).toEqual([textWith(/^GET \/rest\/order\/package\/document\/get/)]);
	});

	test('is not needed where the page in the answer holds the PDF', async () => {
		const data = `data:application/pdf;base64,${PDF.toString('base64')}`;
		answerWith({ file: page(`<iframe src="${data}"></iframe>`) });
		expect(files(await get())).toEqual([PDF.toString('latin1')]);
	});

	test.each([
		['a foreign host', FOREIGN, /leads to labels\.example\.com/],
		['a host that only begins like Lazada’s', 'https://lazada.sg.example.com/a', /leads to lazada/],
		['Lazada without HTTPS', 'http://sellercenter.lazada.sg/a', /leads to sellercenter/],
		['n8n’s own machine', 'http://127.0.0.1:1/a', /leads to 127\.0\.0\.1:1/],
		['another bucket', 'https://x.oss-ap-southeast-1.aliyuncs.com/a', /leads to x\.oss/],
	])('to %s is told, after Lazada was asked once more', async (_name, pdf_url, said) => {
		answerWith({ pdf_url, file: page('<p></p>') });
		const { error } = await get();
		expect(error?.message).toMatch(said);
		expect(stub.asked).toHaveLength(2);
	});

	test('is not there at all', async () => {
		answerWith({});
		const { error } = await get();
		expect(error?.message).toBe('Lazada gave no label');
		expect(stub.asked).toHaveLength(1);
	});
});

describe('a link that has ended', () => {
	/** A package, and a link that has lived for ten minutes. */
	async function ended(): Promise<IDataObject> {
		const packages = await packed(host, credential, 1);
		const { world, url } = host.sandbox;
		const { id } = world.labels.add(Buffer.from('%PDF-1.4 of before'), world.now());
		host.clock.passMinutes(10);
		const pdf_url = `${url}${LABEL_PATH}/${id}`;
		return { ...packages[0], pdf_url };
	}

	test('is replaced by a new one', async () => {
		const { pdf_url, ...item } = await ended();
		const data = { pdf_url, file: '', doc_type: 'PDF' };
		host.sandbox.faults.add({
			kind: 'answer',
			path: LABELS,
			body: { result: { success: true, data } },
		});
		const got = await getLabels([item]);
		expect(got.error).toBeUndefined();
		expect(files(got)[0]).toContain(readText(item, 'package_id'));
		expect(callsTo(host, LABELS)).toHaveLength(2);
	});

	test('again and again is told', async () => {
		const { pdf_url, ...item } = await ended();
		const data = { pdf_url, file: '', doc_type: 'PDF' };
		const body = { result: { success: true, data } };
		host.sandbox.faults.add({ kind: 'answer', path: LABELS, body, times: 5 });
		const { error } = await getLabels([item]);
		expect(error?.message).toMatch(/gave no PDF \(HTTP status 403\): it may have ended/);
		expect(callsTo(host, LABELS)).toHaveLength(2);
	});
});
