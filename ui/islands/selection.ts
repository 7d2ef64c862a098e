/** The bar of actions names its scope: how many rows are selected. */
export function countSelected(): void {
  for (const table of document.querySelectorAll<HTMLElement>('[data-table]')) {
    const bar = table.querySelector<HTMLElement>('[data-bulk]')
    const count = bar?.querySelector<HTMLElement>('[data-count]')
    if (!bar || !count) continue
    const update = () => {
      const ticks = table.querySelectorAll<HTMLInputElement>('.tick input')
      let chosen = 0
      for (const tick of ticks) {
        tick.closest('tr')?.classList.toggle('on', tick.checked)
        if (tick.checked) chosen += 1
      }
      bar.hidden = chosen === 0
      count.textContent = `${chosen}件を選択中`
    }
    table.addEventListener('change', update)
    update()
  }
}
