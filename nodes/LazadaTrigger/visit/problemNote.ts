import { passesWithTime } from '../../../lazada/answers/codes';
import { LazadaError } from '../../../lazada/errors';
import type { PageName } from '../pages/pageTexts';
import type { ResultNote } from './resultNote';

function choosePage(error: unknown): PageName {
	if (!(error instanceof LazadaError)) return 'notReady';
	switch (error.kind) {
		case 'wrongShop':
			return 'wrongShop';
		case 'reauthorize':
			return 'codeNotValid';
		case 'unreachable':
		case 'badAnswer':
			return 'unreachable';
		case 'refused':
			// What passes by itself lets the seller simply come back.
			return passesWithTime(error) ? 'unreachable' : 'notReady';
		default:
			return 'notReady';
	}
}

/** What to tell a seller whose shop could not be connected, with Lazada's code for whoever runs the app. */
export function problemNote(error: unknown): ResultNote & { page: PageName } {
	const { lazadaCode, requestId } = error instanceof LazadaError ? error.details : {};
	const supportInfo = [lazadaCode, requestId].filter(Boolean).join(' · ');
	return { page: choosePage(error), shops: [], supportInfo };
}
