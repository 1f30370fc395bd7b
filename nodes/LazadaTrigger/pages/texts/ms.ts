import type { PageTexts } from '../pageTexts';

export const ms: PageTexts = {
	language: 'ms',
	pages: {
		connected: {
			title: 'Disambungkan',
			text: 'Kedai anda telah disambungkan. Anda boleh menutup halaman ini.',
		},
		declined: {
			title: 'Belum disambungkan',
			text: 'Anda tidak bersetuju di Lazada, jadi tiada apa-apa yang disambungkan. Untuk menyambungkan kedai anda, buka pautan sekali lagi dan sahkan.',
		},
		expired: {
			title: 'Pautan ini telah tamat tempoh',
			text: 'Minta pautan baharu daripada orang yang menghantarnya. Tiada apa-apa yang disambungkan.',
		},
		invalid: {
			title: 'Pautan ini tidak boleh digunakan',
			text: 'Pautan ini tidak dibuat di sini, telah diubah atau dibuka dalam pelayar lain. Buka sekali lagi pautan yang anda terima dalam pelayar ini. Tiada apa-apa yang disambungkan.',
		},
		codeNotValid: {
			title: 'Pengesahan daripada Lazada tidak sah lagi',
			text: 'Pengesahan hanya boleh digunakan sekali dalam masa 30 minit. Buka pautan sekali lagi untuk mengesahkan semula.',
		},
		unreachable: {
			title: 'Lazada tidak dapat dihubungi',
			text: 'Tiada apa-apa yang disambungkan. Buka pautan sekali lagi dalam beberapa minit.',
		},
		wrongShop: {
			title: 'Ini kedai lain',
			text: 'Pautan ini untuk kedai atau negara lain. Log masuk ke Lazada dengan akaun kedai tersebut, kemudian buka pautan sekali lagi. Tiada apa-apa yang disambungkan.',
		},
		invitationNeeded: {
			title: 'Anda memerlukan jemputan',
			text: 'Kedai disambungkan di sini melalui jemputan. Buka pautan yang dihantar kepada anda.',
		},
		notReady: {
			title: 'Tidak dapat disambungkan buat masa ini',
			text: 'Beritahu orang yang menghantar pautan. Tiada apa-apa yang disambungkan.',
		},
		pageExpired: {
			title: 'Tiada apa-apa lagi di sini',
			text: 'Untuk menyambungkan kedai, buka pautan yang anda terima.',
		},
		testUrl: {
			title: 'Ini URL ujian',
			text: 'Lazada hanya menerima callback yang didaftarkan untuk aplikasi. Jika bukan alamat ini, aktifkan workflow dan gunakan production URL.',
		},
	},
	shops: 'Kedai yang disambungkan',
	again: 'Mula semula',
	onward: 'Teruskan ke Lazada',
	supportInfo: 'Untuk orang yang menghantar pautan',
};
