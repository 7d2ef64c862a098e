/** A question that opens in place becomes a dialog; one that came back with a problem stays open. */
export function upgradeDialogs(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-dialog]')) {
    const summary = details.querySelector('summary')
    const sheet = details.querySelector<HTMLElement>(':scope > section')
    if (!summary || !sheet || details.open) continue
    summary.addEventListener('click', (event) => {
      event.preventDefault()
      ask(details, sheet, summary)
    })
  }
}

function ask(details: HTMLDetailsElement, sheet: HTMLElement, summary: HTMLElement): void {
  const dialog = openDialog(sheet)
  const label = sheet.getAttribute('aria-labelledby')
  if (label) dialog.setAttribute('aria-labelledby', label)
  dialog.addEventListener('close', () => {
    details.append(sheet)
    summary.focus()
  })
}

/** Shows something in a dialog of its own, with a way out; it is removed when it closes. */
export function openDialog(content: HTMLElement): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.className = 'sheet'
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'btn sub sm'
  close.textContent = 'やめて閉じる'
  close.addEventListener('click', () => dialog.close())
  content.append(close)
  dialog.append(content)
  document.body.append(dialog)
  dialog.addEventListener('close', () => {
    close.remove()
    dialog.remove()
  })
  dialog.showModal()
  return dialog
}
