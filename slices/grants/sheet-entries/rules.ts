/** Rows of a sheet on one page. */
export const rowsOnAPage = 50

/** Where a page of the sheet begins: 「?from=100」; anything else is the first page. */
export function pageFrom(asked: string | undefined, rows: number): number {
  const from = /^\d{1,5}$/.test(asked ?? '') ? Number(asked) : 0
  return from < rows ? from - (from % rowsOnAPage) : 0
}
