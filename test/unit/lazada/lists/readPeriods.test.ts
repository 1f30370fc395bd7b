import { LISTS } from '../../../../lazada/catalog/lists';
import { readList } from '../../../../lazada/lists/readList';
import type { Parameters } from '../../../../lazada/signing/signature';
import { answered, type Gateway } from '../../support/lists/listGateway';

const NOW = Date.UTC(2026, 10, 26);
const DAY = 86_400_000;

interface Line {
	transaction_number: string;
	at: number;
}

/** One line every six hours, and now and then two that are alike but for their number. */
function makeLines(days: number): Line[] {
	return Array.from({ length: days * 4 }, (_, index) => ({
		transaction_number: `T-${index}`,
		at: Date.UTC(2025, 10, 1) + Math.floor(index / 4) * DAY,
	}));
}

/** Lists lines of days, of which a request may cover less than 180; `isOpen` leaves the last day out. */
function serve(lines: Line[], isOpen: boolean, asked: Parameters[]): Gateway {
	return async (page) => {
		asked.push(page);
		const [from, to] = [Date.parse(page.start_time), Date.parse(page.end_time)];
		expect(to - from).toBeLessThan(180 * DAY);
		const found = lines.filter(({ at }) => at >= from && (isOpen ? at < to : at <= to));
		const offset = Number(page.offset);
		return await answered(found.slice(offset, offset + Number(page.limit)));
	};
}

describe('a year of transactions', () => {
	it.each([
		['with the last day', false],
		['without the last day', true],
	])('comes whole, each line once, where a period counts %s', async (_what, isOpen) => {
		const lines = makeLines(364);
		const asked: Parameters[] = [];
		const given = { start_time: '2025-11-01', end_time: '2026-10-31' };
		const gateway = serve(lines, isOpen, asked);
		const { rows, problem } = await readList(
			gateway,
			LISTS['/finance/transaction/details/get'],
			given,
			NOW,
		);
		expect(problem).toBeUndefined();
		expect(rows).toEqual(lines.filter(({ at }) => at <= Date.UTC(2026, 9, 31)));
		expect(new Set(asked.map(({ start_time }) => start_time)).size).toBe(3);
		expect(asked.length).toBeLessThanOrEqual(6);
		expect(asked[0]).toMatchObject({ start_time: '2025-11-01', limit: '500' });
	});

	it('is asked for at once where it is short', async () => {
		const asked: Parameters[] = [];
		const given = { start_time: '2026-05-01', end_time: '2026-10-01' };
		await readList(
			serve(makeLines(364), false, asked),
			LISTS['/finance/transaction/details/get'],
			given,
			NOW,
		);
		expect(new Set(asked.map(({ start_time, end_time }) => `${start_time} ${end_time}`))).toEqual(
			new Set(['2026-05-01 2026-10-01']),
		);
	});
});

describe('a month of reviews', () => {
	it('comes week by week, each id once', async () => {
		const ids = Array.from({ length: 120 }, (_, index) => ({
			id: 5_000 + index,
			at: NOW - 30 * DAY + index * 6 * 3_600_000,
		}));
		const gateway: Gateway = async (page) => {
			const [from, to] = [Number(page.start_time), Number(page.end_time)];
			expect(to - from).toBeLessThanOrEqual(7 * DAY);
			const found = ids.filter(({ at }) => at >= from && at <= to).map(({ id }) => id);
			const at = (Number(page.current) - 1) * 20;
			const id_list = found.slice(at, at + 20);
			return await answered({ current: page.current, page_size: 20, total: found.length, id_list });
		};
		const given = { item_id: '7', start_time: String(NOW - 30 * DAY), end_time: String(NOW) };
		const { rows, problem } = await readList(
			gateway,
			LISTS['/review/seller/history/list'],
			given,
			NOW,
		);
		expect([rows, problem]).toEqual([ids.map(({ id }) => id), undefined]);
	});
});
