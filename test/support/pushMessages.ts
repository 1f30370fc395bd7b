import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A message of the reference's data: as it came, and its signature. */
export interface SampleMessage {
	title: string;
	raw: string;
	authorization: string;
}

interface Samples {
	made_up_app: { app_key: string; app_secret: string };
	signature: { documented_vector: { app_key: string; app_secret: string } & SampleMessage };
	test_messages: SampleMessage[];
	types: Array<{ message_type: number; examples: SampleMessage[] }>;
	unknown_types: number[];
}

const file = join(__dirname, '../data/pushMessages.json');

export const SAMPLES = JSON.parse(readFileSync(file, 'utf8')) as Samples;

const { app_key: appKey, app_secret: appSecret } = SAMPLES.made_up_app;

/** The app whose secret has signed the samples. */
export const PUSH_APP = { appKey, appSecret };

/** All samples, by their titles. */
export const MESSAGES: Array<[title: string, message: SampleMessage]> = [
	...SAMPLES.test_messages,
	...SAMPLES.types.flatMap(({ examples }) => examples),
].map((message) => [message.title, message]);

/** The signature of a message of that app, made here without the code that is tested. */
export function signBody(body: string | Buffer): string {
	return createHmac('sha256', appSecret).update(appKey).update(body).digest('hex');
}

/** A sample by its title. */
export function sample(title: string): Buffer {
	const [, message] = MESSAGES.find(([name]) => name === title) ?? [];
	if (message === undefined) throw new Error(`There is no sample "${title}"`);
	return Buffer.from(message.raw);
}
