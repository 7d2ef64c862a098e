const AFTER_MS = 80

/**
 * A form that asks is answered while its slider moves: the page that the button would open is asked for,
 * and the part named by `data-live-answer` put in the place of the one here. The button still works.
 */
export function answerLive(): void {
  for (const slider of document.querySelectorAll<HTMLInputElement>('input[data-live-answer]')) {
    const { form } = slider
    if (form?.method === 'get') answerForm(form, slider.dataset.liveAnswer ?? '')
  }
}

function answerForm(form: HTMLFormElement, id: string): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = new AbortController()

  const ask = async () => {
    asked.abort()
    asked = new AbortController()
    const address = new URL(form.action, location.href)
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value !== '') address.searchParams.set(name, value)
    const answer = await answerOf(address, id, asked.signal)
    if (answer) document.getElementById(id)?.replaceWith(answer)
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), AFTER_MS)
  })
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    asked.abort()
  })
}

async function answerOf(address: URL, id: string, signal: AbortSignal): Promise<Element | null> {
  try {
    const response = await fetch(address, { signal })
    if (!response.ok) return null
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    return page.getElementById(id)
  } catch {
    // Not reached, or overtaken by the next step of the slider: the answer stays as it was.
    return null
  }
}
