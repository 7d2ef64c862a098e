const AFTER_MS = 1_200

/**
 * Checks a form while it is being typed: what the button 「点検する」 would bring back is asked for after a
 * pause, and its panel put in the place of the old one. Boxes that stand in the panel keep their focus.
 */
export function checkWhileTyping(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-live-check]')) {
    const { form } = button
    if (form) checkForm(form, button)
  }
}

function checkForm(form: HTMLFormElement, button: HTMLButtonElement): void {
  const id = button.dataset.liveCheck ?? ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = new AbortController()

  const check = async () => {
    asked.abort()
    asked = new AbortController()
    const panel = await askFor(form, button.formAction, id, asked.signal)
    const old = document.getElementById(id)
    if (panel && old && !old.contains(document.activeElement)) old.replaceWith(panel)
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(check, AFTER_MS)
  }
  form.addEventListener('input', (event) => {
    const { target } = event
    // A reason typed in the panel changes nothing that is checked.
    if (target instanceof Node && document.getElementById(id)?.contains(target)) return
    later()
  })
  button.addEventListener('click', (event) => {
    event.preventDefault()
    clearTimeout(timer)
    void check()
  })
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    asked.abort()
  })
}

async function askFor(
  form: HTMLFormElement,
  address: string,
  id: string,
  signal: AbortSignal,
): Promise<Element | null> {
  try {
    const answer = await fetch(address, { method: 'POST', body: new FormData(form), signal })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return page.getElementById(id)
  } catch {
    // Not reached, or overtaken by the next letter: the panel stays as it was.
    return null
  }
}
