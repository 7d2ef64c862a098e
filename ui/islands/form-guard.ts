import {
  type Draft,
  draftKey,
  dropAllDrafts,
  dropDraft,
  keepDraft,
  readDraft,
  restoreDraft,
} from './drafts.ts'

const AGAIN_AFTER_MS = 10_000
const KEEP_AFTER_MS = 1_000

/** Sends each form once, and keeps what is typed until it has arrived. */
export function guardForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-guard]')) {
    sendOnce(form)
    keepTyping(form)
  }
  const signOut = document.querySelector<HTMLFormElement>('form[action="/sign-out"]')
  signOut?.addEventListener('submit', dropAllDrafts)
}

function sendOnce(form: HTMLFormElement): void {
  let sent = false
  const again = () => {
    sent = false
    form.removeAttribute('aria-busy')
  }
  form.addEventListener('submit', (event) => {
    if (sent) {
      event.preventDefault()
      return
    }
    if (!navigator.onLine) {
      event.preventDefault()
      const key = draftKey(form)
      if (key) say(form, 'つながっていません。', keepDraft(key, form, false))
      return
    }
    sent = true
    form.setAttribute('aria-busy', 'true')
    setTimeout(again, AGAIN_AFTER_MS)
  })
  window.addEventListener('pageshow', again)
}

function keepTyping(form: HTMLFormElement): void {
  const key = draftKey(form)
  if (!key) return
  const draft = readDraft(key)
  if (draft) bringBack(form, key, draft)

  let waiting: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    clearTimeout(waiting)
    waiting = undefined
    say(form, '', keepDraft(key, form, false))
  }
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(keep, KEEP_AFTER_MS)
  })
  form.addEventListener('sanchi:keep', keep)
  window.addEventListener('pagehide', () => waiting && keep())
  form.addEventListener('submit', (event) => {
    clearTimeout(waiting)
    waiting = undefined
    if (!event.defaultPrevented) keepDraft(key, form, true)
  })
}

function bringBack(form: HTMLFormElement, key: string, draft: Draft): void {
  // The page came back with what was typed: the server has it, and says what is wrong.
  const returned = form.querySelector('[data-focus]') !== null
  const [arrival] = performance.getEntriesByType('navigation')
  const isBack = arrival instanceof PerformanceNavigationTiming && arrival.type === 'back_forward'
  if (returned || (draft.sent && !isBack)) {
    dropDraft(key)
    return
  }
  if (restoreDraft(form, draft)) say(form, '', draft, () => dropDraft(key))
  else dropDraft(key)
}

const CLOCK = new Intl.DateTimeFormat('ja-JP', {
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})

function say(form: HTMLFormElement, first: string, draft: Draft, drop?: () => void): void {
  const place = form.querySelector<HTMLElement>('[data-saved]')
  if (!place) return
  place.hidden = false
  place.textContent = `${first}${CLOCK.format(new Date(draft.at))} の入力が、この端末にだけ残っています`
  if (!drop) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'btn xs sub'
  button.textContent = '残した入力を捨てる'
  button.addEventListener('click', () => {
    drop()
    location.reload()
  })
  place.append(button)
}
