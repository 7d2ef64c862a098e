import { parseCorporateNumber } from '#packages/japan'
import type { Here } from '#platform'
import { type Filled, Notice } from '#ui'
import { business } from '../../addresses.ts'
import { findAlike } from '../actions/find-alike.ts'

const mostShown = 5

/** The way to those that a form which came back is like; null where it came back for something else. */
export async function alikeOnes(here: Here, filled: Filled | null, except: string | null) {
  if (filled === null || filled.rule === null || filled.stale !== null) return null
  const typed = (field: string) => String(filled.values[field] ?? '')
  const alike = await findAlike(
    here,
    {
      corporateNumber: parseCorporateNumber(typed('corporateNumber')),
      name: typed('name'),
      kana: typed('kana'),
      phone: typed('phone'),
      address: typed('address'),
    },
    except,
  )
  if (alike.length === 0) return null
  return (
    <Notice kind="warn">
      登録済みの事業者を開いて見比べられます：
      {alike.slice(0, mostShown).map(({ businessId, name, matches }, at) => (
        <>
          {at > 0 && '、'}
          <a href={business({ businessId })}>{name}</a>（一致: {matches.join('、') || '法人番号'}）
        </>
      ))}
    </Notice>
  )
}
