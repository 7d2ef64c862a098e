/** What the slice's acts are called in the record of acts. */
export const acts = {
  'observatory.cite-figure': '数字を根拠カードにした',
  'observatory.edit-statement': '根拠カードの文を直した',
} as const
