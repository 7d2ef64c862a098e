import { broken, type Ruling } from '#platform'

export const trades = ['眼鏡', '漆器', '繊維', '金属・機械', '共通'] as const

/** What the form calls its fields. */
export const processLabels = {
  trade: '産業',
  name: '工程の名前',
  synonyms: '別の呼び方',
  parentId: '広い工程',
} as const

type Placed = { readonly id: string; readonly name: string; readonly parentId: string | null }

const byId = <T extends Placed>(all: readonly T[]) => new Map(all.map((one) => [one.id, one]))

function above<T extends Placed>(processId: string, all: ReadonlyMap<string, T>): T[] {
  const found: T[] = []
  let next = all.get(processId)?.parentId ?? null
  while (next !== null && found.every(({ id }) => id !== next)) {
    const wider = all.get(next)
    if (wider === undefined) break
    found.push(wider)
    next = wider.parentId
  }
  return found
}

/** The wider processes above one, the nearest first. */
export function widerThan<T extends Placed>(processId: string, all: readonly T[]): T[] {
  return above(processId, byId(all))
}

/** The narrower processes beneath one, at any depth. */
export function narrowerThan<T extends Placed>(processId: string, all: readonly T[]): T[] {
  const known = byId(all)
  return all.filter(
    (one) => one.id !== processId && above(one.id, known).some(({ id }) => id === processId),
  )
}

/** A process does not come to stand beneath itself; the sentence shows the round. */
export function itStandsUnderNoneOfItsOwn(
  processId: string,
  parentId: string | null,
  all: readonly Placed[],
): Ruling {
  if (parentId === null) return true
  const parent = all.find(({ id }) => id === parentId)
  if (parent === undefined)
    return broken('その広い工程は一覧にありません。選び直してください。', 'parentId')
  const path = [parent, ...widerThan(parentId, all)]
  const end = path.findIndex(({ id }) => id === processId)
  if (end < 0) return true
  const names = [path[end], ...path.slice(0, end + 1)].map((one) => one?.name)
  return broken(
    `この工程を「${parent.name}」の下に置くと「${names.join('→')}」と一周してしまいます。`,
    'parentId',
  )
}
