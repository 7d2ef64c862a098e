import type { Industry } from './industries.ts'

/** How a code of revision 13 goes on in revision 14. `renamed`: the same under another name or number. */
export type BridgeKind = 'same' | 'renamed' | 'split' | 'joined'
export type Bridge = {
  readonly level: Industry['level']
  readonly from: string
  readonly to: string
  readonly kind: BridgeKind
}

/**
 * What numbers and names cannot tell: where a business of one code is found in two, and where the name
 * changed with the number.
 * @see 総務省「日本標準産業分類（令和5年6月改定）」新旧対照
 */
const BY_HAND: readonly (readonly [from: string, to: readonly string[], kind: BridgeKind])[] = [
  ['561', ['561', '562'], 'split'],
  ['5611', ['5611', '5621'], 'split'],
  ['569', ['569', '566'], 'split'],
  ['5699', ['5699', '5661'], 'split'],
  ['5811', ['5811', '5819'], 'split'],
  ['1024', ['1025', '1026'], 'split'],
  ['1022', ['1022'], 'renamed'],
  ['3311', ['3311'], 'renamed'],
  ['3312', ['3312'], 'renamed'],
  ['3411', ['3411'], 'renamed'],
  ['3412', ['3412'], 'renamed'],
  ['5891', ['5631'], 'renamed'],
  ['6031', ['5641'], 'renamed'],
  ['6032', ['6031'], 'renamed'],
  ['6033', ['6032'], 'renamed'],
  ['6091', ['5651'], 'renamed'],
  ['8359', ['8352'], 'renamed'],
]

/** Signs, widths and the name of the parent in brackets are no difference between two names. */
function plainName({ name, level, code }: Industry): string {
  const plain = name
    .normalize('NFKC')
    .replace(/[,、，・\s]/g, '')
    .replaceAll('等', 'など')
    .replaceAll('モータ', 'モーター')
    .replaceAll('モーターー', 'モーター')
  const isDeep = level === '小' || level === '細'
  return isDeep ? plain.replace(new RegExp(`\\(${code.slice(0, 2)}.*\\)$`), '') : plain
}

/**
 * The bridge from revision 13 to 14, worked out from numbers and names. A code whose successor neither
 * they nor the list tell has no row: 「対応が決まっていません」, rather than a guess.
 */
export function bridgeOf(industries: readonly Industry[]): Bridge[] {
  const later = industries.filter(({ revision }) => revision === 14)
  const byCode = new Map(later.map((one) => [`${one.level}${one.code}`, one]))
  const byName = new Map<string, Industry[]>()
  for (const one of later) {
    const key = `${one.level}${plainName(one)}`
    byName.set(key, [...(byName.get(key) ?? []), one])
  }
  const byHand = new Map(BY_HAND.map(([from, to, kind]) => [from, { to, kind }]))
  const found = industries
    .filter(({ revision }) => revision === 13)
    .flatMap((one): Bridge[] => {
      const { level, code: from } = one
      const told = byHand.get(from)
      if (told && level !== '中' && level !== '大') {
        return told.to.map((to) => ({ level, from, to, kind: told.kind }))
      }
      const sameCode = byCode.get(`${level}${from}`)
      if (sameCode && plainName(sameCode) === plainName(one)) {
        return [{ level, from, to: from, kind: 'same' }]
      }
      const named = byName.get(`${level}${plainName(one)}`) ?? []
      const [only] = named
      if (only && named.length === 1) return [{ level, from, to: only.code, kind: 'renamed' }]
      // The old number with another name: the same place of the tree, if nobody else came to it.
      const isTaken = industries.some(
        (other) =>
          other.revision === 13 &&
          other.level === level &&
          other.code !== from &&
          sameCode !== undefined &&
          plainName(other) === plainName(sameCode),
      )
      return sameCode && !isTaken ? [{ level, from, to: from, kind: 'renamed' }] : []
    })
  const times = new Map<string, number>()
  for (const { level, to } of found) times.set(level + to, (times.get(level + to) ?? 0) + 1)
  return found.map((one) =>
    (times.get(one.level + one.to) ?? 0) > 1 && one.kind !== 'split'
      ? { ...one, kind: 'joined' }
      : one,
  )
}
