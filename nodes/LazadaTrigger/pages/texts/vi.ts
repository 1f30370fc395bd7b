import type { PageTexts } from '../pageTexts';

export const vi: PageTexts = {
	language: 'vi',
	pages: {
		connected: {
			title: 'Đã kết nối',
			text: 'Gian hàng của bạn đã được kết nối. Bạn có thể đóng trang này.',
		},
		declined: {
			title: 'Chưa kết nối',
			text: 'Bạn chưa đồng ý trên Lazada nên chưa có gì được kết nối. Để kết nối gian hàng, hãy mở lại liên kết và xác nhận.',
		},
		expired: {
			title: 'Liên kết này đã hết hạn',
			text: 'Hãy xin liên kết mới từ người đã gửi cho bạn. Chưa có gì được kết nối.',
		},
		invalid: {
			title: 'Không thể dùng liên kết này',
			text: 'Liên kết không được tạo tại đây, đã bị thay đổi hoặc được mở trên trình duyệt khác. Hãy mở lại liên kết bạn đã nhận trên trình duyệt này. Chưa có gì được kết nối.',
		},
		codeNotValid: {
			title: 'Xác nhận của Lazada không còn hiệu lực',
			text: 'Xác nhận chỉ dùng được một lần trong 30 phút. Hãy mở lại liên kết để xác nhận lại.',
		},
		unreachable: {
			title: 'Không liên lạc được với Lazada',
			text: 'Chưa có gì được kết nối. Hãy mở lại liên kết sau vài phút.',
		},
		wrongShop: {
			title: 'Đây là gian hàng khác',
			text: 'Liên kết này dành cho gian hàng hoặc quốc gia khác. Hãy đăng nhập Lazada bằng tài khoản của gian hàng đó và mở lại liên kết. Chưa có gì được kết nối.',
		},
		invitationNeeded: {
			title: 'Bạn cần có lời mời',
			text: 'Gian hàng được kết nối tại đây qua lời mời. Hãy mở liên kết đã được gửi cho bạn.',
		},
		notReady: {
			title: 'Hiện chưa thể kết nối',
			text: 'Hãy báo cho người đã gửi liên kết cho bạn. Chưa có gì được kết nối.',
		},
		pageExpired: {
			title: 'Trang này không còn nội dung',
			text: 'Để kết nối gian hàng, hãy mở liên kết bạn đã nhận.',
		},
		testUrl: {
			title: 'Đây là URL thử nghiệm',
			text: 'Lazada chỉ chấp nhận callback đã đăng ký cho ứng dụng. Nếu đó không phải là địa chỉ này, hãy kích hoạt workflow và dùng production URL.',
		},
	},
	shops: 'Gian hàng đã kết nối',
	again: 'Bắt đầu lại',
	onward: 'Tiếp tục đến Lazada',
	supportInfo: 'Dành cho người đã gửi liên kết cho bạn',
};
