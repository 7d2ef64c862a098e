const WALKING = 'sanchi:walking'

/** One tab stop; ← towards why, → towards what came of it, ↑ ↓ among rows, Home back to here. */
export function walkThread(): void {
  const thread = document.querySelector<HTMLElement>('[data-thread]')
  const here = thread?.querySelector<HTMLElement>('[data-here]')
  if (!thread || !here) return
  const up = linksOf(thread, '.up a.bead-link')
  const down = linksOf(thread, '.down a.bead-link')
  const stops = [here, ...up, ...down]

  const go = (stop: HTMLElement | undefined) => {
    if (!stop) return
    for (const each of stops) each.tabIndex = each === stop ? 0 : -1
    stop.focus()
  }
  for (const each of stops) each.tabIndex = each === here ? 0 : -1

  thread.addEventListener('keydown', (event) => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || !stops.includes(at)) return
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = nextStop(event.key, at, here, up, down)
    if (!next) return
    event.preventDefault()
    go(next)
  })
  // Opening a bead with the keyboard: on its page the walk goes on from its own place.
  for (const link of [...up, ...down]) {
    link.addEventListener('click', (event) => {
      if (event.detail === 0) sessionStorage.setItem(WALKING, 'yes')
    })
  }
  if (sessionStorage.getItem(WALKING)) {
    sessionStorage.removeItem(WALKING)
    go(here)
  }
}

function linksOf(thread: HTMLElement, selector: string): HTMLElement[] {
  return [...thread.querySelectorAll<HTMLElement>(selector)]
}

function nextStop(
  key: string,
  at: HTMLElement,
  here: HTMLElement,
  up: HTMLElement[],
  down: HTMLElement[],
): HTMLElement | undefined {
  if (key === 'Home') return here
  if (key === 'ArrowLeft') return down.includes(at) ? here : up.includes(at) ? undefined : up[0]
  if (key === 'ArrowRight') return up.includes(at) ? here : down.includes(at) ? undefined : down[0]
  const row = up.includes(at) ? up : down.includes(at) ? down : []
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  return step === 0 ? undefined : row[row.indexOf(at) + step]
}
