import { type Draft, draftKey, dropDraft, keepDraft, readDraft, restoreDraft } from './drafts.ts'
import { type Answer, sendDraft, sendLastDraft } from './server-drafts.ts'

const HERE_AFTER_MS = 1_000
const SERVER_AFTER_MS = 10_000

const ONLY_HERE: Record<'signed-out' | 'outdated' | 'too-large' | 'unreached', string> = {
  'signed-out':
    'サインインが切れています。このまま下のボタンを押すと、サインインして続けられます。',
  outdated: 'サインインし直したため、下のボタンを押すまで保存されません。',
  'too-large': '書きかけが大きすぎます。',
  unreached: 'つながっていません。',
}

/**
 * Keeps what is typed: after a second on this terminal; on the server after ten, or as soon as the form
 * asks, and on leaving.
 */
export function keepTyping(form: HTMLFormElement): void {
  const key = draftKey(form)
  if (!key) return
  const notice = document.querySelector<HTMLElement>(
    `[data-draft-of="${CSS.escape(form.getAttribute('id') ?? '')}"]`,
  )
  // An earlier draft that is still offered is not written over: the person decides about it first.
  const isOffered = notice?.dataset.offer !== undefined
  const serverAfterMs = Number(form.dataset.keepAfter ?? 0) * 1_000 || SERVER_AFTER_MS
  let known = notice?.dataset.savedAt ?? ''
  let changed = false
  let hereTimer: ReturnType<typeof setTimeout> | undefined
  let serverTimer: ReturnType<typeof setTimeout> | undefined
  let sending = new AbortController()

  const keepHere = () => {
    clearTimeout(hereTimer)
    const draft = keepDraft(key, form, known, false)
    if (isOffered || !navigator.onLine)
      sayHere(form, navigator.onLine ? '' : ONLY_HERE.unreached, draft)
    return draft
  }
  const heard = (answer: Answer) => {
    if (answer === 'accepted') return dropDraft(key)
    if (typeof answer === 'object') {
      known = answer.savedAt
      if (changed) keepHere()
      else dropDraft(key)
      return saySaved(form, known)
    }
    changed = true
    sayHere(form, ONLY_HERE[answer], keepHere())
    if (answer === 'unreached') later()
  }
  const keepThere = async () => {
    clearTimeout(serverTimer)
    serverTimer = undefined
    if (!changed) return
    keepHere()
    if (isOffered) return
    changed = false
    sending = new AbortController()
    const { signal } = sending
    const answer = await sendDraft(form, signal)
    if (!signal.aborted) heard(answer)
  }
  const later = () => {
    serverTimer ??= setTimeout(keepThere, serverAfterMs)
  }
  const touched = () => {
    changed = true
    clearTimeout(hereTimer)
    hereTimer = setTimeout(keepHere, HERE_AFTER_MS)
    later()
  }

  form.addEventListener('input', touched)
  form.addEventListener('sanchi:keep', () => {
    changed = true
    void keepThere()
  })
  document.addEventListener('visibilitychange', () => document.hidden && void keepThere())
  window.addEventListener('online', () => void keepThere())
  window.addEventListener('pagehide', () => {
    clearTimeout(hereTimer)
    clearTimeout(serverTimer)
    if (!changed) return
    keepHere()
    if (!isOffered) sendLastDraft(form)
  })
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    sending.abort()
    clearTimeout(hereTimer)
    clearTimeout(serverTimer)
    serverTimer = undefined
    changed = false
    keepDraft(key, form, known, true)
  })
  if (bringBack(form, key, known)) {
    changed = true
    later()
  }
}

/** True where words that only this terminal had stand in the form again. */
function bringBack(form: HTMLFormElement, key: string, known: string): boolean {
  const draft = readDraft(key)
  if (!draft) return false
  // The page came back with what was typed: the server has it, and says what is wrong.
  const returned = form.querySelector('[data-focus]') !== null
  const [arrival] = performance.getEntriesByType('navigation')
  const isBack = arrival instanceof PerformanceNavigationTiming && arrival.type === 'back_forward'
  const isPast = draft.sent ? !isBack : draft.known !== known
  if (returned || isPast || !restoreDraft(form, draft)) {
    dropDraft(key)
    return false
  }
  sayHere(form, '', draft, () => dropDraft(key))
  return !draft.sent
}

const CLOCK = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
})

function place(form: HTMLFormElement): HTMLElement | null {
  const found = form.querySelector<HTMLElement>('[data-saved]')
  if (found) found.hidden = false
  return found
}

function saySaved(form: HTMLFormElement, at: string): void {
  const words = place(form)
  if (words) words.textContent = `${CLOCK.format(new Date(at))} に保存しました`
}

function sayHere(form: HTMLFormElement, first: string, draft: Draft, drop?: () => void): void {
  const words = place(form)
  if (!words) return
  words.textContent = `${first}${CLOCK.format(new Date(draft.at))} の入力は、この端末にだけ残っています`
  if (!drop) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'btn xs sub'
  button.textContent = '残した入力を捨てる'
  button.addEventListener('click', () => {
    drop()
    location.reload()
  })
  words.append(button)
}
