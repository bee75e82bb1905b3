/** Fetches letters as one PDF and hands it to the reader; words when that failed, null when it is there. */
export async function downloadPile(letterIds: readonly string[]): Promise<string | null> {
  const response = await fetch('/api/letters/pile', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ letterIds }),
  }).catch(() => null);
  if (!response) return 'There is no connection right now. Try again when you are online.';
  if (!response.ok) return 'The letters could not be made into one PDF. Reload the page and try again.';
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = 'letters-to-post.pdf';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return null;
}
