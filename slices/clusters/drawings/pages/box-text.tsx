/** Widths in full characters: letters and figures take about half of one. */
export const widthOf = (text: string) =>
  [...text].reduce((sum, one) => sum + (/[ -~]/.test(one) ? 0.55 : 1), 0)

function cut(text: string, most: number): string {
  if (widthOf(text) <= most) return text
  let kept = ''
  for (const one of text) {
    if (widthOf(kept + one) > most - 1) break
    kept += one
  }
  return `${kept}…`
}

/** A name on one or two lines, parted before a bracket or after a dot where there is one. */
export function inLines(text: string, most: number): string[] {
  if (widthOf(text) <= most) return [text]
  const characters = [...text]
  let [last, nice] = [0, 0]
  for (let n = 1; n < characters.length; n += 1) {
    if (widthOf(characters.slice(0, n).join('')) > most) break
    last = n
    if (characters[n] === '（' || characters[n - 1] === '・') nice = n
  }
  const at = nice >= most / 3 ? nice : last
  return [characters.slice(0, at).join(''), cut(characters.slice(at).join(''), most)]
}

/** On one line, shortened; the table has it whole. */
export const onOneLine = cut
