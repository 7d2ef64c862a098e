import type { Here } from '#platform'
import { keepKeys, sidesNear } from '../../likenesses/tables.ts'
import { type Alike, type Compared, likeness, sideOf } from '../rules.ts'
import { decidePair, keepPairs } from '../tables.ts'

type Typed = Omit<Compared, 'id'>

/** Who in the register is so much like a record that one must ask, the most alike first. */
export async function findAlike(here: Here, typed: Typed, except: string | null): Promise<Alike[]> {
  const own = sideOf(typed)
  const near = await sidesNear(here, own, except)
  return near
    .map((side) => ({ ...side, ...likeness(own, side) }))
    .filter(({ strength }) => strength !== null)
    .sort((a, b) => b.score - a.score)
}

/** A record that was kept is compared from now on; what its writer has told apart stays so. */
export async function keepAlike(
  here: Here,
  record: Compared,
  alike: readonly Alike[],
  isAnother: boolean,
): Promise<void> {
  const found = alike.map(({ businessId, score, strength, matches }) => ({
    oneId: record.id,
    otherId: businessId,
    score,
    strength: strength ?? '',
    matches,
  }))
  const told = '登録するときに、別の事業者と確かめた。'
  // In one breath and in this order.
  await Promise.all([
    keepKeys(here, [record]),
    found.length > 0 && keepPairs(here, found),
    ...(isAnother ? found.map((pair) => decidePair(here, pair, '別の事業者', told)) : []),
  ])
}
