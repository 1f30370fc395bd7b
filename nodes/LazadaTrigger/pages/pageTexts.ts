/** The pages that a visitor may get. */
export const PAGES = [
	'connected',
	'declined',
	'expired',
	'invalid',
	'codeNotValid',
	'unreachable',
	'wrongShop',
	'invitationNeeded',
	'notReady',
	'pageExpired',
	'testUrl',
] as const;

export type PageName = (typeof PAGES)[number];

/** All texts of the pages in one language, with Lazada's terms as the language's Seller Center has them. */
export interface PageTexts {
	/** BCP 47, as the page's `lang`. */
	language: string;
	pages: Record<PageName, { title: string; text: string }>;
	/** Heading of the connected shops. */
	shops: string;
	/** On the button that starts again. */
	again: string;
	/** On the button that leads to Lazada. */
	onward: string;
	/** Heading of what the seller can pass on to whoever runs the app. */
	supportInfo: string;
}

/** Whether the text names one of the pages. */
export function isPageName(text: string): text is PageName {
	return PAGES.some((name) => name === text);
}
