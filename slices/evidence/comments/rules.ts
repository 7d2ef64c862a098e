/** The logins named in a text: 「@yamada 確認をお願いします」. At most ten. */
export function mentionedIn(text: string): string[] {
  const found = text.normalize('NFKC').matchAll(/(?<![\w.-])@([a-z0-9][a-z0-9_-]{1,40})/gi)
  return [...new Set([...found].map((match) => (match[1] ?? '').toLowerCase()))].slice(0, 10)
}
