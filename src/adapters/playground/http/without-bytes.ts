/** JSON without the contents of files: whoever wants them asks `/_local/files/<fileId>`. */
export function withoutBytes(value: unknown): string {
  return JSON.stringify(value, (key, each) => (key === 'bytes' ? undefined : each));
}
