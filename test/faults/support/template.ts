/** Names by which the set-up tells the tests what it made. */
const NAMES = { host: 'FAULTS_HOST', userFolder: 'FAULTS_USER_FOLDER' } as const;

/** What all files of the suite begin with. */
export interface Template {
	/** Folder with `node_modules/n8n`. */
	host: string;
	/** A user folder with the package installed and an owner, to be copied. */
	userFolder: string;
}

export function publishTemplate({ host, userFolder }: Template): void {
	process.env[NAMES.host] = host;
	process.env[NAMES.userFolder] = userFolder;
}

export function template(): Template {
	const { [NAMES.host]: host, [NAMES.userFolder]: userFolder } = process.env;
	if (host === undefined || userFolder === undefined) throw new Error('The set-up did not run');
	return { host, userFolder };
}
