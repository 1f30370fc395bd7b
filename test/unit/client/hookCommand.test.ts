import {
	readCommand,
	reportThrown,
	thrownFor,
	withCommand,
	type HookCommand,
} from '../../../client/hookCommand';
import { LazadaError } from '../../../lazada/errors';
import { readSettings } from '../../../lazada/settings';
import { frozen } from '../../support/signing';
import { credentialFields, grantedFields } from '../support/fakeLazada';

const settings = readSettings(credentialFields());
const COMMANDS: HookCommand[] = [
	{ do: 'prepare' },
	{ do: 'exchange', code: 'c', uuid: '', expected: [] },
	{ do: 'refresh' },
	{ do: 'storeCopies', copies: '[]' },
	{ do: 'sign', settings, accessToken: 'token' },
];
const storing = COMMANDS.filter((command) => command.do !== 'sign');
const fields = frozen(grantedFields());

describe.each(COMMANDS)('the command $do', (command) => {
	it('is carried by a copy of the fields, and by no other object', () => {
		const carrier = withCommand(fields, command);
		expect(readCommand(carrier)).toBe(command);
		expect(readCommand(fields)).toBeUndefined();
		expect(readCommand({ ...carrier })).toBeUndefined();
	});

	it('is among nothing that n8n could store', () => {
		const { session, ...others } = withCommand(fields, command);
		const { session: before, ...own } = fields;
		expect([others, before]).toEqual([own, '']);
		expect(typeof session).toBe('string');
	});

	it('stays with the object when n8n puts into it what the hook returned', () => {
		const carrier = Object.assign(withCommand(fields, command), { tokenGrant: 'new' });
		expect(readCommand(carrier)).toBe(command);
		expect(carrier.tokenGrant).toBe('new');
	});
});

describe("n8n's rule, by which the hook runs while the expirable field is empty,", () => {
	it.each(storing)('has it run for the command $do, whatever the field held', (command) => {
		const carrier = withCommand({ ...fields, session: 'stateless' }, command);
		expect(carrier.session).toBe('');
	});

	it('has it not run for a call that is only signed', () => {
		const carrier = withCommand(fields, { do: 'sign', settings, accessToken: undefined });
		expect(carrier.session).not.toBe('');
	});
});

describe('what the credential threw', () => {
	it('is known for the very fields that it was thrown for, the latest of them', () => {
		const [one, other] = [withCommand(fields, COMMANDS[0]), withCommand(fields, COMMANDS[0])];
		reportThrown(one, new Error('first'));
		reportThrown(one, new Error('second'));
		expect(thrownFor(one)).toEqual(new Error('second'));
		expect(thrownFor(other)).toBeUndefined();
		expect(thrownFor({ ...one })).toBeUndefined();
	});

	it('is known as it was thrown, and has all in its message for a form', () => {
		const carrier = withCommand(fields, COMMANDS[0]);
		const error = new LazadaError('refused', 'It happened', { advice: 'Do this.' });
		const shown = reportThrown(carrier, error);
		expect(shown).toMatchObject({ kind: 'refused', message: 'It happened. Do this.' });
		expect(thrownFor(carrier)).toBe(error);
	});

	it('is left as it is, if it is no error of ours', () => {
		for (const thrown of [new Error('something'), 'text', undefined]) {
			expect(reportThrown(withCommand(fields, COMMANDS[0]), thrown)).toBe(thrown);
		}
	});
});
