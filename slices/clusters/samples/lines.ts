/** The cells of each line of a table written as text. */
export const linesOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|'))

/** 「a、b」 as a text area takes it: one a line. */
export const asLines = (cell = ''): string => cell.replaceAll('、', '\n')
