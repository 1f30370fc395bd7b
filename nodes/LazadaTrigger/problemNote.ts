import type { ClosingNote } from '../../lazada/closingNote';
import { LazadaError } from '../../lazada/errors';
import type { PageName } from './pages/pageTexts';

/** Codes that pass by themselves, so that the seller can simply come back. */
const BUSY = [
	'E1002',
	'ServiceTimeout',
	'901',
	'ApiCallLimit',
	'AppApiCallLimit',
	'AppCallLimit',
	'SellerCallLimit',
];

function pageFor(error: unknown): PageName {
	if (!(error instanceof LazadaError)) return 'notReady';
	switch (error.kind) {
		case 'stranger':
			return 'wrongShop';
		case 'reauthorize':
			return 'codeNotValid';
		case 'unreachable':
		case 'answer':
			return 'unreachable';
		case 'refused':
			return BUSY.includes(error.details.lazadaCode ?? '') ? 'unreachable' : 'notReady';
		default:
			return 'notReady';
	}
}

/** What a seller is told where a shop could not be connected, with Lazada's code for whoever runs the app. */
export function problemNote(error: unknown): ClosingNote & { page: PageName } {
	const { lazadaCode, requestId } = error instanceof LazadaError ? error.details : {};
	const remark = [lazadaCode, requestId].filter(Boolean).join(' · ');
	return { page: pageFor(error), shops: [], remark };
}
