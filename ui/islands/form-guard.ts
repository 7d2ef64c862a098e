import { dropAllDrafts } from './drafts.ts'
import { keepTyping } from './typing.ts'

const AGAIN_AFTER_MS = 10_000

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
      const words = form.querySelector<HTMLElement>('[data-saved]')
      if (words) words.hidden = false
      if (words) words.textContent = 'つながっていません。つながってから、もう一度押してください。'
      // What was typed stays; a form with a draft says where.
      form.dispatchEvent(new Event('sanchi:keep'))
      return
    }
    sent = true
    form.setAttribute('aria-busy', 'true')
    setTimeout(again, AGAIN_AFTER_MS)
  })
  window.addEventListener('pageshow', again)
}
