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
 * @param decide what to enter in the form's fields, in their order; `undefined` where the page is not the awaited one
 */
export async function answerShown(
	link: string,
	decide: (page: string) => string[] | undefined,
): Promise<void> {
	const answers = await eventually('a form to answer', async () => {
		const page = await look(link);
		return page.includes('<form') && decide(page);
	});
	const body = new FormData();
	answers.forEach((answer, index) => body.append(`field-${index}`, answer));
	const response = await fetch(link, { method: 'POST', body });
	if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
}

/** Answers the form once it shows a text. */
export async function answerForm(link: string, shows: string, answers: string[]): Promise<void> {
	await answerShown(link, (page) => (page.includes(shows) ? answers : undefined));
}
