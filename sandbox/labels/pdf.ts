/** A text on a page, from its lower left corner on, in points. */
export interface PageText {
	x: number;
	y: number;
	size: number;
	text: string;
}

/** A filled rectangle. */
export interface PageBox {
	x: number;
	y: number;
	width: number;
	height: number;
}

export interface Page {
	texts: PageText[];
	boxes: PageBox[];
}

/** A6, as labels are printed. */
export const PAGE_SIZE = { width: 298, height: 420 } as const;

/** Text as PDF writes it, without what the font lacks. */
function escape(text: string): string {
	return text.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, '\\$&');
}

function draw({ texts, boxes }: Page): string {
	const drawn = [
		...boxes.map(({ x, y, width, height }) => `${x} ${y} ${width} ${height} re f`),
		...texts.map(
			({ x, y, size, text }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escape(text)}) Tj ET`,
		),
	];
	return drawn.join('\n');
}

/** Writes a PDF, uncompressed, with one font [ISO 32000-1]. */
export function writePdf(pages: readonly Page[]): Buffer {
	const FIRST = 4;
	const kids = pages.map((_, index) => `${FIRST + index * 2} 0 R`).join(' ');
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
		...pages.flatMap((page, index) => {
			const content = draw(page);
			return [
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_SIZE.width} ${PAGE_SIZE.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${FIRST + index * 2 + 1} 0 R >>`,
				`<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
			];
		}),
	];
	let file = '%PDF-1.4\n';
	const offsets = objects.map((object, index) => {
		const offset = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	const size = objects.length + 1;
	file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
	return Buffer.from(file, 'latin1');
}
