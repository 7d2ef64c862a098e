import { openDialog } from './dialogs.ts'
import { moveAlongRows } from './rows.ts'
import { isBox } from './touches.ts'

const OFF = 'sanchi:keys-off'
const LIST: [keys: string, does: string][] = [
  ['/', '検索する'],
  ['?', 'この一覧を開く'],
  ['g のあと h r k d a v t', '今日の仕事・台帳・知る・決める・行う・見直す・伝える を開く'],
  ['J K', '表の行を下へ・上へ'],
  ['X', '行を選ぶ'],
  ['Enter', '開く'],
  ['← → ↑ ↓ Home', '糸をたどる'],
  ['E', '選んでいる図を根拠にする'],
  ['N', 'この一覧に新しく作る'],
  ['Ctrl+S', '書きかけを保存する'],
]

let goes = false

export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented) return
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      if (keepCurrentForm()) event.preventDefault()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (document.querySelector('dialog[open]') || localStorage.getItem(OFF)) return
    if (pressed(event.key)) event.preventDefault()
  })
  // Also without keys, so that they can be turned on again.
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = '使えるキー'
  button.addEventListener('click', showKeys)
  document.querySelector('.side-foot')?.prepend(button)
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button'].includes(target.type)
  return isBox(target) || (target instanceof HTMLElement && target.isContentEditable)
}

function pressed(key: string): boolean {
  const letter = key.toLowerCase()
  if (goes) {
    goes = false
    return open(`[data-go="${CSS.escape(letter)}"]`)
  }
  switch (letter) {
    case '/':
      return focusOn('.find input')
    case '?':
      showKeys()
      return true
    case 'g':
      goes = true
      setTimeout(() => {
        goes = false
      }, 1_500)
      return true
    case 'e':
      return cite()
    case 'n':
      return open('[data-new]')
    default:
      return moveAlongRows(letter)
  }
}

function open(selector: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(selector)
  link?.click()
  return link !== null
}

function focusOn(selector: string): boolean {
  const field = document.querySelector<HTMLElement>(selector)
  field?.focus()
  return field !== null
}

/** The figure that holds the focus, else the first one on screen. */
function cite(): boolean {
  const figures = [...document.querySelectorAll<HTMLElement>('[data-figure]')]
  const seen = (figure: HTMLElement) => figure.getBoundingClientRect().bottom > 120
  const figure = figures.find((each) => each.contains(document.activeElement)) ?? figures.find(seen)
  const button = figure?.querySelector<HTMLElement>('.btn.ev')
  button?.click()
  return Boolean(button)
}

function keepCurrentForm(): boolean {
  const active = document.activeElement?.closest<HTMLFormElement>('form[data-guard]')
  const form = active ?? document.querySelector<HTMLFormElement>('main form.form-block[data-guard]')
  form?.dispatchEvent(new Event('sanchi:keep'))
  return Boolean(form)
}

function showKeys(): void {
  const sheet = document.createElement('section')
  sheet.className = 'card stack'
  const heading = document.createElement('h2')
  heading.textContent = '使えるキー'
  const list = document.createElement('dl')
  list.className = 'keys-list'
  for (const [keys, does] of LIST) {
    const term = document.createElement('dt')
    const key = document.createElement('kbd')
    key.textContent = keys
    term.append(key)
    const meaning = document.createElement('dd')
    meaning.textContent = does
    list.append(term, meaning)
  }
  sheet.append(heading, list, ...helpAndSwitch())
  openDialog(sheet).setAttribute('aria-label', '使えるキー')
}

function helpAndSwitch(): HTMLElement[] {
  const help = document.querySelector<HTMLAnchorElement>('a[data-help]')
  const link = document.createElement('a')
  link.href = help?.href ?? '/help'
  link.textContent = 'この画面の使い方を読む'
  const toggle = document.createElement('button')
  toggle.type = 'button'
  toggle.className = 'btn sub sm'
  const name = () => {
    const off = localStorage.getItem(OFF) !== null
    toggle.textContent = off ? '1文字のキーを使う' : '1文字のキーを使わない'
  }
  name()
  toggle.addEventListener('click', () => {
    if (localStorage.getItem(OFF)) localStorage.removeItem(OFF)
    else localStorage.setItem(OFF, 'yes')
    name()
  })
  return [link, toggle]
}
