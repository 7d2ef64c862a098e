/** The tools above a drawing: what a new line means, back and forth, and what was just done. */
export type Desk = {
  readonly logic: HTMLSelectElement
  readonly undo: HTMLButtonElement
  readonly redo: HTMLButtonElement
  readonly cut: HTMLButtonElement
  products(): string[]
  say(sentence: string): void
  refuse(sentence: string): void
}

function button(words: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'btn sub sm'
  made.textContent = words
  return made
}

function labelled(words: string, field: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label')
  label.className = 's14'
  label.append(`${words} `, field)
  return label
}

function chosen(options: readonly (readonly [string, string])[]): HTMLSelectElement {
  const select = document.createElement('select')
  select.className = 'in sm w-m'
  for (const [value, words] of options) select.add(new Option(words, value))
  return select
}

/** The products as the form beside the drawing offers them. */
function offeredProducts(): [string, string][] {
  return [...document.querySelectorAll<HTMLInputElement>('[data-live] input[name="products"]')].map(
    (box) => [box.value, box.closest('label')?.textContent?.trim() ?? ''],
  )
}

export function layDesk(place: HTMLElement, logics: readonly (readonly [string, string])[]): Desk {
  const logic = chosen(logics)
  const only = chosen(offeredProducts())
  const onlyLabel = labelled('どの製品だけ', only)
  onlyLabel.hidden = true
  logic.addEventListener('change', () => {
    onlyLabel.hidden = logic.value !== 'OPT'
    only.replaceChildren(...offeredProducts().map(([value, words]) => new Option(words, value)))
  })
  const [undo, redo, cut] = [button('元に戻す'), button('やり直す'), button('選んだ矢印を消す')]
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  status.textContent =
    '箱から箱へ引くと矢印になります。キーでは、矢印キーで動き、Enterで結び始めてEnterで結び、Deleteで消し、Shift+Enterで開きます。'
  const alert = document.createElement('p')
  alert.className = 'note bad'
  alert.setAttribute('role', 'alert')
  alert.hidden = true
  const desk = document.createElement('div')
  desk.className = 'flow-desk'
  desk.append(labelled('新しい矢印は', logic), onlyLabel, undo, redo, cut, status)
  place.append(desk, alert)
  return {
    logic,
    undo,
    redo,
    cut,
    products: () => (logic.value === 'OPT' ? [only.value] : []),
    say(sentence) {
      status.textContent = sentence
      alert.hidden = true
    },
    refuse(sentence) {
      alert.textContent = sentence
      alert.hidden = false
    },
  }
}
