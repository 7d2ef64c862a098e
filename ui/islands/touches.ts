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

/** After a stale save: what was chosen shows in its field at once; typing there chooses one's own. */
export function offerTheirs(): void {
  for (const theirs of document.querySelectorAll<HTMLInputElement>('input[data-take]')) {
    const field = document.getElementById(theirs.dataset.take ?? '')
    const mine = theirs
      .closest('tr')
      ?.querySelector<HTMLInputElement>('input[type=radio][value=mine]')
    if (!isBox(field) || !mine) continue
    let own = field.value
    theirs.addEventListener('change', () => {
      field.value = theirs.dataset.value ?? ''
    })
    mine.addEventListener('change', () => {
      field.value = own
    })
    field.addEventListener('input', () => {
      own = field.value
      mine.checked = true
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
