import { type Desk, layDesk } from './chain-editor-desk.ts'
import { drawByHand } from './chain-editor-drag.ts'
import { History, type Step } from './chain-editor-history.ts'
import { refresh, send } from './chain-editor-requests.ts'
import { nearestOn, nearestTo, type Place } from './chain-editor-walk.ts'

type Ends = { readonly from: string; readonly to: string }

/** A chain is edited on its drawing: every stroke is one of the page's own forms, sent at once. */
export function editChain(): void {
  const place = document.querySelector<HTMLElement>('[data-chain-editor]')
  const drawing = document.querySelector<HTMLElement>('[data-live="drawing"]')
  if (place && drawing) new ChainEditor(place, drawing)
}

function readPairs(text: string | undefined): [string, string][] {
  const read: unknown = JSON.parse(text ?? '[]')
  if (!Array.isArray(read)) return []
  return read.map((pair: unknown) =>
    Array.isArray(pair) ? [String(pair[0]), String(pair[1])] : ['', ''],
  )
}

class ChainEditor {
  readonly #history = new History()
  readonly #place: HTMLElement
  readonly #drawing: HTMLElement
  readonly #desk: Desk
  /** From which box a line is being drawn by keys. */
  #begun: string | null = null
  #line: Ends | null = null

  constructor(place: HTMLElement, drawing: HTMLElement) {
    this.#place = place
    this.#drawing = drawing
    this.#desk = layDesk(place, readPairs(place.dataset.logics))
    this.#desk.undo.addEventListener('click', () => void this.#turn('undo'))
    this.#desk.redo.addEventListener('click', () => void this.#turn('redo'))
    this.#desk.cut.addEventListener('click', () => {
      if (this.#line) void this.#cut(this.#line)
    })
    drawing.addEventListener('keydown', (event) => this.#pressed(event))
    drawing.addEventListener('click', (event) => this.#picked(event))
    drawByHand(drawing, (from, to) => void this.#connect({ from, to }))
    this.#settle()
  }

  #boxes(): SVGElement[] {
    return [...this.#drawing.querySelectorAll<SVGElement>('[data-node]')].filter(
      (box) => box.getClientRects().length > 0,
    )
  }

  #named(id: string): string {
    return this.#boxes().find(({ dataset }) => dataset.node === id)?.dataset.name ?? ''
  }

  /** One tab stop for the whole drawing, and the buttons as the history has it. */
  #settle(focus: string | null = null, place: Place | null = null): void {
    const boxes = this.#boxes()
    boxes.forEach((box, n) => {
      box.setAttribute('tabindex', n === 0 ? '0' : '-1')
    })
    this.#mark()
    // Where the box is gone, the hand stays beside the place where it was.
    const again =
      boxes.find(({ dataset }) => dataset.node === focus) ??
      (place && boxes[nearestTo(place, boxes.map(placeOf))])
    if (again) this.#go(again)
  }

  #mark(): void {
    for (const box of this.#boxes())
      box.classList.toggle('chosen', this.#begun !== null && box.dataset.node === this.#begun)
    for (const line of this.#drawing.querySelectorAll<SVGElement>('[data-from]')) {
      const isPicked = line.dataset.from === this.#line?.from && line.dataset.to === this.#line?.to
      line.querySelector('.way')?.classList.toggle('new', isPicked)
    }
    this.#desk.undo.disabled = this.#history.last === undefined
    this.#desk.redo.disabled = this.#history.next === undefined
    this.#desk.cut.disabled = this.#line === null
  }

  #go(box: SVGElement): void {
    for (const each of this.#boxes()) each.setAttribute('tabindex', each === box ? '0' : '-1')
    box.focus()
    box.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  async #sent(path: string, fields: Record<string, string | string[]>): Promise<boolean> {
    const focus = document.activeElement instanceof SVGElement ? document.activeElement : null
    const place = focus && placeOf(focus)
    const answer = await send(path, fields)
    if ('sentence' in answer) {
      this.#desk.refuse(answer.sentence)
      return false
    }
    refresh(answer.page)
    this.#begun = null
    this.#line = null
    this.#settle(focus?.dataset.node ?? null, place)
    return true
  }

  async #act(step: Step): Promise<void> {
    if (await this.#history.act(step)) this.#desk.say(`${step.said}。「元に戻す」で戻せます。`)
    this.#mark()
  }

  async #turn(way: 'undo' | 'redo'): Promise<void> {
    const step = await this.#history[way]()
    if (step)
      this.#desk.say(`${way === 'undo' ? '元に戻しました' : 'やり直しました'}：${step.said}`)
    this.#mark()
  }

  /** Puts back what was taken out last: the page lists it first. */
  async #restore(): Promise<boolean> {
    const form = document.querySelector<HTMLFormElement>('[data-removal] form')
    return form ? this.#sent(form.getAttribute('action') ?? '', {}) : false
  }

  #connect({ from, to }: Ends): Promise<void> {
    const fields = { fromNode: from, toNode: to }
    const [logic, products] = [this.#desk.logic.value, this.#desk.products()]
    return this.#act({
      said: `矢印「${this.#named(from)}→${this.#named(to)}」を加えました`,
      again: () => this.#sent(this.#place.dataset.edges ?? '', { ...fields, logic, products }),
      back: () => this.#sent(this.#place.dataset.edgeRemoval ?? '', fields),
    })
  }

  #cut({ from, to }: Ends): Promise<void> {
    const fields = { fromNode: from, toNode: to }
    return this.#act({
      said: `矢印「${this.#named(from)}→${this.#named(to)}」を消しました`,
      again: () => this.#sent(this.#place.dataset.edgeRemoval ?? '', fields),
      back: () => this.#restore(),
    })
  }

  #remove(box: SVGElement): Promise<void> {
    const id = box.dataset.node ?? ''
    const path = `${box.getAttribute('href')}/removal`
    return this.#act({
      said: `「${this.#named(id)}」を消しました`,
      again: () => this.#sent(path, {}),
      back: () => this.#restore(),
    })
  }

  #picked(event: MouseEvent): void {
    const line =
      event.target instanceof Element ? event.target.closest<SVGElement>('[data-from]') : null
    if (!line) return
    this.#line = { from: line.dataset.from ?? '', to: line.dataset.to ?? '' }
    this.#desk.say(
      `矢印「${this.#named(this.#line.from)}→${this.#named(this.#line.to)}」を選びました。`,
    )
    this.#mark()
  }

  #pressed(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      void this.#turn(event.shiftKey ? 'redo' : 'undo')
      return
    }
    const box =
      event.target instanceof Element ? event.target.closest<SVGElement>('[data-node]') : null
    if (!box || event.ctrlKey || event.metaKey || event.altKey) return
    if (this.#keyOn(box, event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  #keyOn(box: SVGElement, { key, shiftKey }: KeyboardEvent): boolean {
    const id = box.dataset.node ?? ''
    if (key === 'Escape' && this.#begun !== null) {
      this.#begun = null
      this.#desk.say('結ぶのをやめました。')
      this.#mark()
      return true
    }
    if (key === 'Enter' && shiftKey) {
      location.href = box.getAttribute('href') ?? location.href
      return true
    }
    if (key === 'Enter') {
      this.#enter(id)
      return true
    }
    if (key === 'Delete') {
      if (this.#begun !== null && this.#begun !== id) void this.#cut({ from: this.#begun, to: id })
      else void this.#remove(box)
      return true
    }
    const boxes = this.#boxes().filter((each) => each !== box)
    const next = boxes[nearestOn(key, placeOf(box), boxes.map(placeOf))]
    if (next) this.#go(next)
    return next !== undefined || key.startsWith('Arrow')
  }

  #enter(id: string): void {
    if (this.#begun === null) {
      this.#begun = id
      this.#desk.say(
        `「${this.#named(id)}」から結びます。要るほうの箱へ動いてEnterを押してください。Deleteならその矢印を消し、Escapeでやめます。`,
      )
    } else if (this.#begun === id) this.#begun = null
    else void this.#connect({ from: this.#begun, to: id })
    this.#mark()
  }
}

function placeOf(box: SVGElement) {
  const { left, top, width, height } = box.getBoundingClientRect()
  return { left, top, width, height }
}
