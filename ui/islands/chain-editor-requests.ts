export type Answer = { readonly page: Document } | { readonly sentence: string }

/** Sends a form of the page as its button would, and reads the page or the sentence that comes back. */
export async function send(
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<Answer> {
  const body = new FormData()
  const token = document.querySelector<HTMLInputElement>('main input[name="_csrf"]')
  body.set('_csrf', token?.value ?? '')
  body.set('_once', once())
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one)
  const response = await fetch(path, { method: 'POST', body }).catch(() => null)
  if (response === null)
    return { sentence: 'つながっていません。つながってから、もう一度行ってください。' }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  if (response.ok) return { page }
  const problem = page.querySelector('.errors p, .errors li, main .note.bad')
  return {
    sentence:
      problem?.textContent?.trim() ??
      '保存できませんでした。ページを読み直して、いまの内容を確かめてください。',
  }
}

/** A UUID; the browser's own is not there on a plain host. */
function once(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const [a, b, c, d] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20)]
  return `${a}-${b}-4${c}-8${d}-${hex.slice(20)}`
}

/** Puts the living parts of the page that came back in the places of the old ones. */
export function refresh(page: Document): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`)
    if (fresh)
      part.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)))
  }
}
