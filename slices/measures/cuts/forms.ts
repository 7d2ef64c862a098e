/** What the slider and the fields of the page say; what cannot be read is the request as it stands. */
export function askedOf(
  query: Readonly<Record<string, string>>,
  requestedYen: number,
): { readonly amountYen: number; readonly givesWay: string | undefined } {
  const most = requestedYen / 1_000
  const exact = Number((query.amount ?? '').normalize('NFKC').replaceAll(',', '') || Number.NaN)
  const percent = Number(query.percent)
  const isPercent = /^\d{1,3}$/.test(query.percent ?? '') && percent <= 100
  const left = Number.isInteger(exact) && exact >= 0 ? Math.min(exact, most) : null
  const byPercent = isPercent ? Math.floor((most * (100 - percent)) / 100) : most
  return { amountYen: (left ?? byPercent) * 1_000, givesWay: query.driver || undefined }
}
