const EVERY_MS = 2_000

type Progress = {
  percent: number
  done?: number
  total?: number
  timeLeft?: string
  state?: string
}

function isProgress(found: unknown): found is Progress {
  return (
    typeof found === 'object' &&
    found !== null &&
    'percent' in found &&
    typeof found.percent === 'number'
  )
}

/** Moves the bars of running work; says so aloud at each quarter. */
export function pollWork(): void {
  for (const work of document.querySelectorAll<HTMLElement>('[data-progress-href]')) {
    const address = new URL(work.dataset.progressHref ?? '', location.href)
    if (address.origin === location.origin) void follow(work, address)
  }
}

async function follow(work: HTMLElement, address: URL): Promise<void> {
  let quarter = -1
  let failures = 0
  while (work.isConnected && failures < 5) {
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    if (document.hidden) continue
    const progress = await ask(address)
    if (!progress) {
      failures += 1
      continue
    }
    failures = 0
    show(work, progress)
    const reached = Math.floor(progress.percent / 25)
    if (reached > quarter && quarter >= 0)
      aloud(work, `${Math.round(progress.percent)}％まで進みました`)
    quarter = Math.max(quarter, reached)
    if (progress.state === 'done' || progress.state === 'stopped') {
      aloud(work, progress.state === 'done' ? '終わりました' : '止まりました')
      return
    }
  }
}

async function ask(address: URL): Promise<Progress | null> {
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' } })
    const found: unknown = answer.ok ? await answer.json() : null
    return isProgress(found) ? found : null
  } catch {
    // No connection for the moment; the loop asks again, and gives up after five times.
    return null
  }
}

function show(work: HTMLElement, progress: Progress): void {
  const percent = Math.min(100, Math.max(0, progress.percent))
  const meter = work.querySelector('.meter')
  meter?.setAttribute('aria-valuenow', String(Math.round(percent)))
  meter?.querySelector('rect')?.setAttribute('width', `${percent}%`)
  write(work, '[data-percent]', progress.state === 'done' ? '完了' : `${Math.round(percent)}％`)
  write(work, '[data-left]', progress.timeLeft ? `　${progress.timeLeft}` : '')
  if (progress.total === undefined) return
  const [done, total] = [progress.done ?? 0, progress.total].map((n) => n.toLocaleString('ja-JP'))
  write(work, '[data-done]', `${done} / ${total}${work.dataset.unit ?? ''}`)
}

function aloud(work: HTMLElement, text: string): void {
  write(work, '[data-say]', text)
}

function write(work: HTMLElement, selector: string, text: string): void {
  const place = work.querySelector(selector)
  if (place) place.textContent = text
}
