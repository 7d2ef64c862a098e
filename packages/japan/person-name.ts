const bare = (text: string) => text.replace(/[\s　]/g, '')
const honorifics = /^(さん|様|さま|氏|委員|会長|社長|代表|先生)/

/**
 * Whether a text carries a person's name, however it is spaced: whole, or the family name. A family name of
 * a single character stands in too many words and is looked for with the given name only.
 *
 * Shape: the name with a space between family and given name where there is one; a body's name is looked
 * for whole. An empty name stands nowhere.
 * @param family `alone`: the family name by itself is enough, for a few people who were in one room;
 * `addressed`: only with さん, 氏, 委員 and the like, where any word of the language may be someone's name
 * @example nameStandsIn('山本 文子', '山本委員から') // true
 */
export function nameStandsIn(
  name: string,
  text: string,
  family: 'alone' | 'addressed' = 'alone',
): boolean {
  const [first = ''] = name.trim().split(/[\s　]+/)
  const whole = bare(name)
  const searched = bare(text)
  if (whole === '') return false
  if (searched.includes(whole)) return true
  if (first.length < 2) return false
  return family === 'alone'
    ? searched.includes(first)
    : searched
        .split(first)
        .slice(1)
        .some((rest) => honorifics.test(rest))
}
