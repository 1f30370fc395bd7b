const FIRST_BUYER = 7001;

/** The ID of the buyer of an order, by the order's index in its shop; that buyer's chat has the same. */
export function toBuyerId(index: number): number {
	return FIRST_BUYER + index;
}

const NAMES = [
	['Somchai', 'Jaidee'],
	['Siti', 'Rahmawati'],
	['Linh', 'Nguyen Thi'],
	['Mei Ling', 'Tan'],
	['Maria', 'Dela Cruz'],
];

function makeAddress(index: number) {
	const [first_name, last_name] = NAMES[index % NAMES.length];
	return {
		first_name,
		last_name,
		address1: `${99 + index}/7 Sukhumvit Soi ${1 + (index % 80)}`,
		address2: 'Khlong Tan Nuea',
		address3: 'Watthana',
		address4: 'Bangkok',
		address5: '',
		city: 'Bangkok',
		post_code: '10110',
		country: 'Thailand',
		phone: `66812${String(index % 1_000_000).padStart(6, '0')}`,
		phone2: '',
	};
}

/** What an order says of its buyer, with the fields that Lazada documents. */
export function describeBuyer(index: number) {
	const address = makeAddress(index);
	return {
		customer_first_name: address.first_name,
		customer_last_name: address.last_name,
		address_billing: address,
		address_shipping: address,
		national_registration_number: `11037${String(index % 1_000_000).padStart(8, '0')}`,
		tax_code: `0105${String(index % 1_000_000).padStart(9, '0')}`,
		branch_number: '00001',
		buyer_note: 'Please leave it with the guard',
		gift_message: 'Happy birthday, Nong Ploy',
	};
}
