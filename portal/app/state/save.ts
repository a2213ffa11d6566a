/** Hands a file to the browser as if a link to it had been followed. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // the browser has taken it by its next turn
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
