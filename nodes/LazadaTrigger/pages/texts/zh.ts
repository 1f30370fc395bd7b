import type { PageTexts } from '../pageTexts';

/** Simplified Chinese, which most cross-border sellers read. */
export const zh: PageTexts = {
	language: 'zh',
	pages: {
		connected: {
			title: '店铺已连接',
			text: '您的店铺已连接，可以关闭此页面。',
		},
		declined: {
			title: '店铺未连接',
			text: '您在 Lazada 上没有同意授权，因此未连接任何店铺。如需连接您的店铺，请重新打开链接并确认授权。',
		},
		expired: {
			title: '此链接已过期',
			text: '请向发送链接的人索取新的链接。未连接任何店铺。',
		},
		invalid: {
			title: '此链接无法使用',
			text: '它不是在这里生成的、被更改过，或是在另一个浏览器中打开的。请在当前浏览器中重新打开您收到的链接。未连接任何店铺。',
		},
		codeNotValid: {
			title: 'Lazada 的授权确认已失效',
			text: '授权确认只能使用一次，有效期为 30 分钟。请重新打开链接并再次确认。',
		},
		unreachable: {
			title: '暂时无法连接到 Lazada',
			text: '未连接任何店铺。请过几分钟再重新打开链接。',
		},
		wrongShop: {
			title: '这是另一个店铺',
			text: '此链接用于其他店铺或国家。请用该店铺的账号登录 Lazada，然后重新打开链接。未连接任何店铺。',
		},
		invitationNeeded: {
			title: '您需要邀请链接',
			text: '在这里连接店铺需要邀请。请打开发送给您的链接。',
		},
		notReady: {
			title: '目前无法连接店铺',
			text: '请告知发送链接给您的人。未连接任何店铺。',
		},
		pageExpired: {
			title: '此页面已过期',
			text: '如需连接店铺，请打开您收到的链接。',
		},
		testUrl: {
			title: '这是测试网址',
			text: 'Lazada 只接受为应用登记的 callback。如果登记的不是此网址，请激活 workflow 并使用其 production URL。',
		},
	},
	shops: '已连接的店铺',
	again: '重新开始',
	onward: '前往 Lazada',
	supportInfo: '请转告发送链接给您的人',
};
