import type { PageTexts } from '../pageTexts';

export const en: PageTexts = {
	language: 'en',
	pages: {
		connected: {
			title: 'Connected',
			text: 'Your shop is connected. You can close this page.',
		},
		declined: {
			title: 'Not connected',
			text: 'You declined on Lazada, so nothing was connected. To connect your shop, open the link again and confirm.',
		},
		expired: {
			title: 'This link has expired',
			text: 'Ask the person who sent it to you for a new one. Nothing was connected.',
		},
		invalid: {
			title: 'This link can’t be used',
			text: 'It was not created here, was changed, or was opened in another browser. Open the link you were sent again, in this browser. Nothing was connected.',
		},
		codeNotValid: {
			title: 'Lazada’s confirmation is no longer valid',
			text: 'It works once, for 30 minutes. Open the link again to get a new one.',
		},
		unreachable: {
			title: 'Lazada couldn’t be reached',
			text: 'Nothing was connected. Open the link again in a few minutes.',
		},
		wrongShop: {
			title: 'This is another shop',
			text: 'The link is for a different shop or country. Log in on Lazada with the account of that shop and open the link again. Nothing was connected.',
		},
		invitationNeeded: {
			title: 'You need an invitation',
			text: 'Shops are connected here by invitation. Open the link that was sent to you.',
		},
		notReady: {
			title: 'Connecting isn’t possible right now',
			text: 'Tell the person who sent you the link. Nothing was connected.',
		},
		pageExpired: {
			title: 'This page has expired',
			text: 'To connect a shop, open the link you were sent.',
		},
		testUrl: {
			title: 'This is the test URL',
			text: 'Lazada only accepts the callback that is registered for the app. Unless that is this URL, activate the workflow and use its production URL.',
		},
	},
	shops: 'Connected shops',
	again: 'Start again',
	onward: 'Continue to Lazada',
	supportInfo: 'For the person who sent you the link',
};
