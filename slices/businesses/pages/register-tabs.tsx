import type { Here } from '#platform'
import { Tabs } from '#ui'
import { businesses } from '../addresses.ts'
import { applications } from '../applications/addresses.ts'
import { register as consents } from '../consents/addresses.ts'
import { corrections } from '../corrections/addresses.ts'
import { duplicates } from '../duplicates/addresses.ts'
import { imports } from '../imports/addresses.ts'
import { allLooks } from '../looks/addresses.ts'
import { merges } from '../merges/addresses.ts'

/** What is done with the whole register, beside its list; each for whom it opens. */
const parts = [
  { label: '一覧', href: businesses() },
  { label: '重複候補', href: duplicates() },
  { label: '統合の記録', href: merges() },
  { label: '取り込み', href: imports() },
  { label: '本人からの申出', href: corrections() },
  { label: '登録の申出', href: applications() },
  { label: '同意', href: consents() },
  { label: '見た人の記録', href: allLooks() },
]

export function RegisterTabs({ here }: { here: Here }) {
  const items = parts
    .filter(({ href }) => here.opens(href))
    .map(({ label, href }) => ({ label, href, current: href === businesses() }))
  return items.length < 2 ? null : <Tabs label="台帳の仕事" items={items} />
}
