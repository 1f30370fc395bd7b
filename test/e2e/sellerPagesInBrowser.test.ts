import { createState } from '../../lazada/authorization/state';
import { APP } from '../support/app';
import { type ConnectLink, openConnectLink } from '../support/n8n/connectLink';
import { PHONE, Seller } from '../support/n8n/seller';
import { useStage } from '../support/n8n/stage';
import { toAddress } from '../support/n8n/visitor';
import { untouchedPicture, useBrowser } from './support/browser';

const HOUR_MS = 3_600_000;
const CODE = `0_${APP.appKey}_any`;

/** Where Lazada would send a browser, with a state of this app that ended an hour ago. */
function expiredCallback({ url }: ConnectLink): string {
	const state = createState({ expiresAt: Date.now() - HOUR_MS }, APP.appKey, APP.appSecret);
	return toAddress(url, { code: CODE, state });
}

function foreignCallback({ url }: ConnectLink): string {
	return toAddress(url, { code: CODE, state: 'not-ours' });
}

describe('the pages for sellers in a browser', () => {
	const browser = useBrowser();
	const stage = useStage();
	let link: ConnectLink;

	beforeEach(async () => {
		link = await openConnectLink(stage, { saveTo: 'credential', whoMayConnect: 'invited' });
	});

	afterEach(async () => await link.close());

	it.each([
		['link-expired', 'th-TH', 'ลิงก์นี้หมดอายุแล้ว', expiredCallback],
		['link-not-ours', 'id-ID', 'Tautan ini tidak dapat digunakan', foreignCallback],
		['invitation-needed', 'ms-MY', 'Anda memerlukan jemputan', ({ url }: ConnectLink) => url],
	])('show %s on a phone in %s, the same without scripts', async (name, locale, title, address) => {
		const shown: string[] = [];
		for (const javaScriptEnabled of [true, false]) {
			const seller = await Seller.arrive(browser(), { ...PHONE, locale, javaScriptEnabled });
			await seller.open(address(link));
			expect(await seller.page.title()).toBe(title);
			expect(await seller.isWiderThanScreen()).toBe(false);
			const picture = await untouchedPicture(seller.page, name);
			shown.push(picture.toString('base64'));
			expect(seller.complaints).toEqual([]);
			await seller.leave();
		}
		expect(shown[1] === shown[0]).toBe(true);
	});

	it('is readable in the dark', async () => {
		const seller = await Seller.arrive(browser(), {
			...PHONE,
			locale: 'vi-VN',
			colorScheme: 'dark',
		});
		await seller.open(link.url);
		expect(await seller.page.title()).toBe('Bạn cần có lời mời');
		await untouchedPicture(seller.page, 'invitation-needed-dark');
		expect(seller.complaints).toEqual([]);
		await seller.leave();
	});
});
