import type { PageTexts } from '../pageTexts';

export const id: PageTexts = {
	language: 'id',
	pages: {
		connected: {
			title: 'Terhubung',
			text: 'Toko Anda sudah terhubung. Anda dapat menutup halaman ini.',
		},
		declined: {
			title: 'Belum terhubung',
			text: 'Anda tidak menyetujui di Lazada, jadi belum ada yang terhubung. Untuk menghubungkan toko Anda, buka lagi tautannya dan konfirmasikan.',
		},
		expired: {
			title: 'Tautan ini sudah kedaluwarsa',
			text: 'Mintalah tautan baru kepada pengirimnya. Belum ada yang terhubung.',
		},
		invalid: {
			title: 'Tautan ini tidak dapat digunakan',
			text: 'Tautan ini tidak dibuat di sini, telah diubah, atau dibuka di peramban lain. Buka lagi tautan yang Anda terima di peramban ini. Belum ada yang terhubung.',
		},
		codeNotValid: {
			title: 'Konfirmasi dari Lazada sudah tidak berlaku',
			text: 'Konfirmasi hanya berlaku satu kali selama 30 menit. Buka lagi tautannya untuk mengonfirmasi ulang.',
		},
		unreachable: {
			title: 'Lazada tidak dapat dihubungi',
			text: 'Belum ada yang terhubung. Buka lagi tautannya beberapa menit lagi.',
		},
		wrongShop: {
			title: 'Ini toko lain',
			text: 'Tautan ini untuk toko atau negara lain. Masuk ke Lazada dengan akun toko tersebut, lalu buka lagi tautannya. Belum ada yang terhubung.',
		},
		invitationNeeded: {
			title: 'Anda memerlukan undangan',
			text: 'Toko dihubungkan di sini melalui undangan. Buka tautan yang dikirimkan kepada Anda.',
		},
		notReady: {
			title: 'Saat ini belum dapat dihubungkan',
			text: 'Beri tahu pengirim tautan. Belum ada yang terhubung.',
		},
		pageExpired: {
			title: 'Tidak ada lagi yang ditampilkan di sini',
			text: 'Untuk menghubungkan toko, buka tautan yang Anda terima.',
		},
		testUrl: {
			title: 'Ini URL pengujian',
			text: 'Lazada hanya menerima callback yang terdaftar untuk aplikasi. Jika bukan alamat ini, aktifkan workflow dan gunakan production URL-nya.',
		},
	},
	shops: 'Toko yang terhubung',
	again: 'Mulai lagi',
	onward: 'Lanjutkan ke Lazada',
	supportInfo: 'Untuk pengirim tautan',
};
