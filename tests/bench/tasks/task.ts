/** Does one thing with a file and says in a few words what came out, so that two runs can be told to agree. */
export type Task = (file: string) => Promise<string>;
