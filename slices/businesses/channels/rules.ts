import { normaliseForSearch } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** Channels that every city has, in the order in which they are asked. */
export const standardChannels = [
  '産地問屋',
  '消費地問屋',
  '商社（OEM含む）',
  '小売直',
  '直営店',
  '自社EC',
  'モール',
  'ふるさと納税',
  '輸出直接',
  '輸出間接',
  '官公需',
  'その他',
] as const

/** Names that differ in width, case or blanks are one name. */
export function channelKey(name: string): string {
  return normaliseForSearch(name).replace(/[\s()（）・]/g, '')
}

export function theNameIsNew(name: string, others: readonly { readonly name: string }[]): Ruling {
  const key = channelKey(name)
  const same = [...standardChannels.map((one) => ({ name: one as string })), ...others].find(
    (other) => channelKey(other.name) === key,
  )
  return (
    same === undefined ||
    broken(`「${same.name}」がもうあります。同じ販路であれば、そちらを使ってください。`, 'name')
  )
}

/** What a split may be entered in today: the standard ones, the city's own that are in use, その他 last. */
export function channelsInUse(
  own: readonly { readonly name: string; readonly stoppedOn: string | null }[],
): string[] {
  const mine = own.filter(({ stoppedOn }) => stoppedOn === null).map(({ name }) => name)
  return [...standardChannels.slice(0, -1), ...mine, ...standardChannels.slice(-1)]
}
