/** A file that has not come whole is forgotten so many days after its last piece. */
export const daysKept = 7
/** Files under way of one person; the oldest make room. */
export const uploadsPerPerson = 10

/** Where a piece may be put: exactly behind what has come, and not beyond what the file was said to hold. */
export type Placing = 'fits' | 'elsewhere' | 'too long'

export function placingOf(
  piece: { readonly offset: number; readonly length: number | null },
  come: number,
  size: number,
): Placing {
  if (piece.offset !== come) return 'elsewhere'
  return piece.length !== null && come + piece.length > size ? 'too long' : 'fits'
}

/** A whole number that is no less than 0, or null. */
export function wholeNumberOf(text: string | null | undefined): number | null {
  const found = /^\d{1,15}$/.exec(text ?? '')
  return found ? Number(found[0]) : null
}

export const unknownUpload = '送ったファイルが見つかりません。もう一度選んで送ってください。'
