/** J and K move along the rows of the first table, X selects, Enter opens. True when it was ours. */
export function moveAlongRows(key: string): boolean {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('[data-table] tbody tr')]
  if (rows.length === 0) return false
  const at = rows.findIndex((row) => row.classList.contains('cursor'))
  if (key === 'j' || key === 'k') {
    const next =
      rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + (key === 'j' ? 1 : -1)))]
    rows[at]?.classList.remove('cursor')
    next?.classList.add('cursor')
    next?.scrollIntoView({ block: 'nearest' })
    next?.querySelector<HTMLElement>('th a, td a')?.focus({ preventScroll: true })
    return true
  }
  const row = rows[at]
  if (key === 'x' && row) {
    row.querySelector<HTMLInputElement>('.tick input')?.click()
    return true
  }
  return false
}
