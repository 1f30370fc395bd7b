/** Lazada's messages have four levels; n8n's own work on deeper ones could overflow the stack. */
const MAX_DEPTH = 50;

/** Whether JSON text is nested deeper than any message, found before it is parsed. */
export function isTooDeep(json: string): boolean {
	let depth = 0;
	let isText = false;
	for (let index = 0; index < json.length; index++) {
		const letter = json[index];
		if (isText) {
			if (letter === '\\') index++;
			else if (letter === '"') isText = false;
		} else if (letter === '"') isText = true;
		else if (letter === '[' || letter === '{') depth++;
		else if (letter === ']' || letter === '}') depth--;
		if (depth > MAX_DEPTH) return true;
	}
	return false;
}
