/** Choices that parameters of several APIs have: what is sent → how the list shows it. */
type Choices = Readonly<Record<string, string>>;

/** Of vouchers, flexi combos and free shipping. */
export const PROMOTION_STATUSES: Choices = {
	NOT_START: 'Not Started',
	ONGOING: 'Ongoing',
	SUSPEND: 'Suspended',
	FINISH: 'Finished',
};

/** Of Lazada's warehouses. */
export const MARKETPLACES: Choices = {
	LAZADA_ID: 'Indonesia',
	LAZADA_MY: 'Malaysia',
	LAZADA_PH: 'Philippines',
	LAZADA_SG: 'Singapore',
	LAZADA_TH: 'Thailand',
	LAZADA_VN: 'Vietnam',
};
