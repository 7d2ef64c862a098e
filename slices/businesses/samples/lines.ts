/** What is known of the sample town while it is filled: ids by name. */
export type Known = {
  readonly businesses: ReadonlyMap<string, string>
  readonly processes: ReadonlyMap<string, string>
}

/** The cells of each line of a table written as text. */
export const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
