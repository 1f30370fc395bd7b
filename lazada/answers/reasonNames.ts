/** Members in which Lazada's APIs list reasons, each an object or a text. */
export const LISTS = ['detail', 'details', 'errors', 'errorMsgs', 'error_msgs', 'errorDTOList'];
/** Members with one reason, the likeliest first. */
export const TEXTS = [
	'display_message',
	'displayMessage',
	'error_msg',
	'errorMsg',
	'error_message',
	'errorMessage',
	'err_message',
	'errMessage',
	'erroMsg',
	'error_detail',
	'result_message',
	'resultMessage',
	'resultMsg',
	'result_msg',
	'ret_msg',
	'res_msg',
	'msg_info',
	'resMessage',
	'responseMessage',
	'returnMessage',
	'tip_content',
	'fail_message',
	'error',
	'msg',
	'message',
	'remark',
];
/** Members of an object that is a reason. */
export const MESSAGES = ['message', 'msg', 'reason', ...TEXTS];
export const FIELDS = ['field', 'name', 'seller_sku', 'SellerSku'];
export const CODES = ['code', 'errorCode', 'error_code', 'errCode', 'err_code', 'key'];
/** Objects of an answer that may have reasons beside the answer itself. */
export const PLACES = ['result', 'api_result', 'data'];
/** Members of all these that are a reason where they are an object. */
export const OBJECTS = ['error_code', 'errorCode', 'error', 'message'];
