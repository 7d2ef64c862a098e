const PIECE_BYTES = 1_048_576
const WAITS_MS = [1_000, 2_000, 5_000, 10_000, 15_000]

type Heard = { readonly id?: string; readonly offset?: number; readonly sentence?: string }

/** What stops it for good, in the words of the page. */
class Stopped extends Error {}

const SIGNED_OUT =
  'サインインが切れました。サインインし直して同じファイルを選ぶと、続きから送れます。'

/**
 * Sends a chosen file by pieces before its form: what was cut off goes on where it stopped, whatever the
 * connection does. Without this the form takes the file itself, whole.
 */
export function resumeUploads(): void {
  const chosen = 'input[type=file][data-resume-at]'
  for (const input of document.querySelectorAll<HTMLInputElement>(chosen)) {
    const { form } = input
    if (form) sendBefore(form, input)
  }
}

function sendBefore(form: HTMLFormElement, input: HTMLInputElement): void {
  let busy = false
  form.addEventListener('submit', (event) => {
    const [file] = input.files ?? []
    if (input.disabled || !file || file.size === 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (busy) return
    busy = true
    const show = shownAt(input)
    form.setAttribute('aria-busy', 'true')
    sendWhole(form, input, file, show)
      .then((id) => {
        const named = document.createElement('input')
        named.type = 'hidden'
        named.name = `_upload.${input.name}`
        named.value = id
        form.append(named)
        // The file has come already: the form sends its id in its place.
        input.disabled = true
        form.requestSubmit()
      })
      .catch((error: unknown) => {
        form.removeAttribute('aria-busy')
        busy = false
        show(
          error instanceof Stopped ? error.message : '送れませんでした。もう一度お試しください。',
          0,
        )
      })
  })
}

type Show = (words: string, ratio: number) => void

function shownAt(input: HTMLInputElement): Show {
  const before = input.parentElement?.querySelector<HTMLElement>('[data-upload]')
  const place = before ?? document.createElement('p')
  place.dataset.upload = ''
  place.setAttribute('role', 'status')
  const bar = document.createElement('progress')
  bar.max = 1
  bar.setAttribute('aria-label', 'ファイルの送信')
  const text = document.createElement('span')
  place.replaceChildren(bar, text)
  input.after(place)
  return (words, ratio) => {
    bar.value = ratio
    bar.hidden = ratio === 0
    text.textContent = words
  }
}

async function sendWhole(
  form: HTMLFormElement,
  input: HTMLInputElement,
  file: File,
  show: Show,
): Promise<string> {
  const address = input.dataset.resumeAt ?? ''
  const csrf = valueIn(form, '_csrf')
  const begin = new FormData()
  begin.set('_csrf', csrf)
  begin.set('form', new URL(form.action).pathname)
  begin.set('name', file.name)
  begin.set('type', file.type)
  begin.set('size', String(file.size))
  begin.set('changedAt', String(file.lastModified))
  const started = await untilReached(
    () => fetch(address, { method: 'POST', body: begin }),
    () => show('つながっていません。つながりしだい送ります。', 0),
  )
  const { id, offset = 0 } = started
  if (id === undefined) throw new Stopped(started.sentence ?? SIGNED_OUT)
  let come = offset
  let said = ''
  const tell = (first: string) => {
    const percent = Math.floor((come / file.size) * 100)
    // Said aloud at each quarter, not at each piece.
    const words = first || `送っています（${Math.floor(percent / 25) * 25}％を過ぎました）`
    if (words !== said) said = words
    show(said, Math.max(come / file.size, 0.001))
  }
  tell('')
  while (come < file.size) {
    const from = come
    const heard = await untilReached(
      () =>
        fetch(`${address}/${id}`, {
          method: 'PATCH',
          body: file.slice(from, from + PIECE_BYTES),
          headers: { 'upload-offset': String(from), 'x-csrf': csrf },
        }),
      () => tell('線が切れています。つながりしだい、続きから送ります。'),
    )
    if (heard.offset === undefined) throw new Stopped(SIGNED_OUT)
    // Another place than ours: so much has come, from this page or another one.
    come = heard.offset
    tell('')
  }
  return id
}

/** Asks again, later and later, while nobody answers; whatever is answered is heard. */
async function untilReached(ask: () => Promise<Response>, waiting: () => void): Promise<Heard> {
  for (let n = 0; ; n += 1) {
    try {
      const answer = await ask()
      // The server is not well, or has too much to do: as if nobody had answered.
      if (answer.status < 500 && answer.status !== 429) return heardIn(answer)
    } catch {
      // No connection: it is asked again below.
    }
    waiting()
    const ms = WAITS_MS[Math.min(n, WAITS_MS.length - 1)]
    await new Promise((resolve) => setTimeout(resolve, ms))
  }
}

async function heardIn(answer: Response): Promise<Heard> {
  const found: unknown = await answer.json().catch(() => null)
  if (typeof found !== 'object' || found === null) return {}
  return {
    ...('id' in found && typeof found.id === 'string' && { id: found.id }),
    ...('offset' in found && typeof found.offset === 'number' && { offset: found.offset }),
    ...('sentence' in found && typeof found.sentence === 'string' && { sentence: found.sentence }),
  }
}

function valueIn(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement ? field.value : ''
}
