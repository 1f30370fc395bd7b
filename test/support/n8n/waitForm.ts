import { eventually } from '../eventually';

/** While an execution goes on, n8n leaves a visitor to its form without an answer. */
const ANSWERS_WITHIN_MS = 5000;

async function look(link: string): Promise<string> {
	return await fetch(link, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) }).then(
		async (page) => await page.text(),
		() => '',
	);
}

/**
 * Opens the page of a form that an execution waits with, and answers it, as a person does who has its link.
 *
 * @param shows what the page says, once the execution waits for this answer
 * @param answers of the form's fields, in their order
 */
export async function answerForm(link: string, shows: string, answers: string[]): Promise<void> {
	await eventually(`a form with "${shows}"`, async () => {
		const page = await look(link);
		return page.includes('<form') && page.includes(shows);
	});
	const body = new FormData();
	answers.forEach((answer, index) => body.append(`field-${index}`, answer));
	const response = await fetch(link, { method: 'POST', body });
	if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
}
