const FAR_ENOUGH = 6

/** Drawing a line from one box to another with the mouse or a pen; a finger scrolls, and uses the forms. */
export function drawByHand(
  drawing: HTMLElement,
  connect: (from: string, to: string) => void,
): void {
  let from: SVGElement | null = null
  let start = { x: 0, y: 0 }
  let line: SVGPathElement | null = null

  const boxAt = (event: PointerEvent) =>
    document.elementFromPoint(event.clientX, event.clientY)?.closest<SVGElement>('[data-node]')
  const stop = () => {
    line?.remove()
    line = null
    from = null
  }
  drawing.addEventListener('dragstart', (event) => event.preventDefault())
  drawing.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.pointerType === 'touch') return
    from = event.target instanceof Element ? event.target.closest<SVGElement>('[data-node]') : null
    start = { x: event.clientX, y: event.clientY }
  })
  window.addEventListener('pointermove', (event) => {
    const svg = from?.closest('svg')
    if (!from || !svg) return
    const moved = Math.hypot(event.clientX - start.x, event.clientY - start.y)
    if (!line && moved < FAR_ENOUGH) return
    const matrix = svg.getScreenCTM()?.inverse()
    if (!matrix) return
    const inside = (x: number, y: number) => new DOMPoint(x, y).matrixTransform(matrix)
    if (!line) {
      line = document.createElementNS('http://www.w3.org/2000/svg', 'path')
      line.setAttribute('class', 'way new')
      line.setAttribute('pointer-events', 'none')
      svg.append(line)
    }
    const [a, b] = [inside(start.x, start.y), inside(event.clientX, event.clientY)]
    line.setAttribute('d', `M${a.x} ${a.y}L${b.x} ${b.y}`)
  })
  window.addEventListener('pointerup', (event) => {
    const [one, wasDrawn] = [from, line !== null]
    const other = wasDrawn ? boxAt(event) : null
    stop()
    if (!one || !wasDrawn) return
    // The click that ends a drawn line opens nothing.
    const swallow = (click: Event) => {
      click.preventDefault()
      click.stopPropagation()
    }
    window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 50)
    const [a, b] = [one.dataset.node, other?.dataset.node]
    if (a && b && a !== b) connect(a, b)
  })
  window.addEventListener('pointercancel', stop)
}
