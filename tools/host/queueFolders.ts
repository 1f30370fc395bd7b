/** Names of the folders that the processes of queue mode have. */
export const MAIN = 'main';
export const WEBHOOK = 'webhook';
export const WORKERS = ['worker-1', 'worker-2'];

/** In each of them: the id of the process. */
export const PID_FILE = 'n8n.pid';
