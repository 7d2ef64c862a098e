/** Failures take the focus, so that they are read first. */
export function takeFocus(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
}

export function offerPrinting(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}

/** After a stale save: copies the value that somebody else saved into the field. */
export function offerTheirs(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-take]')) {
    const field = document.getElementById(button.dataset.take ?? '')
    if (!isBox(field)) continue
    button.hidden = false
    button.addEventListener('click', () => {
      field.value = button.dataset.value ?? ''
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.focus()
    })
  }
}

export type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export function isBox(element: unknown): element is Box {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )
}
