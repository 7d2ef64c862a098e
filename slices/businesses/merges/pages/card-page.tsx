import type { Visit } from '#platform'
import { LinkButton, Notice, Page } from '#ui'
import { business, businesses } from '../../addresses.ts'
import { ShowPage } from '../../pages/show-page.tsx'
import { may } from '../../permissions.ts'
import { businessSeenBy } from '../../tables.ts'
import { merge } from '../addresses.ts'
import { survivorOf } from '../tables.ts'

/** The card of a business; the address of a merged record opens the one it was merged into, for ever. */
export async function CardPage(visit: Visit<typeof business>) {
  const { here, params } = visit
  const own = await businessSeenBy(here, params.businessId)
  const survivor = own.state === '統合済' ? await survivorOf(here, own.id) : null
  if (survivor === null) return ShowPage(visit)
  const to = business({ businessId: survivor.id })
  return (
    <Page
      title={own.name}
      back={businesses()}
      lede={`この登録は「${survivor.name}」に統合されました。`}
      acts={
        <LinkButton href={to} kind="pri">
          「{survivor.name}」を開く
        </LinkButton>
      }
    >
      {/* Without a script and without a wait: whoever kept the old address arrives at the record. */}
      <meta http-equiv="refresh" content={`0;url=${to}`} />
      <Notice>
        自動で移らないときは、<a href={to}>「{survivor.name}」の事業者カード</a>を開いてください。
        {may.seePeople(here.person) && (
          <>
            統合の内容は<a href={merge({ mergeId: survivor.mergeId })}>統合の記録</a>にあります。
          </>
        )}
      </Notice>
    </Page>
  )
}
