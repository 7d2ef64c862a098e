import { type Here, historyOf, type Visit, withQuery } from '#platform'
import { nameOfAct } from '#platform/audit'
import { DiffTable, Empty, Instant, LinkButton, Notice, Page, Pager, Section, Stack } from '#ui'
import { business } from '../../addresses.ts'
import { may } from '../../permissions.ts'
import { fieldLabels } from '../../rules.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { type Change, changesIn, type Sight, shownValue } from '../rules.ts'

const shownAtOnce = 20

/** What of the values this person may know. */
export const sightOf = ({ person }: Here): Sight => ({
  contacts: may.seeContacts(person),
  headcounts: may.seeHeadcounts(person),
})

export async function ListPage({ here, params, query }: Visit<typeof at.revisions>) {
  const saved = await businessSeenBy(here, params.businessId)
  const all = changesIn(await historyOf(here, saved.id, 1_000))
  const start = /^\d{1,4}$/.test(query.from ?? '') ? Number(query.from) : 0
  const shown = all.slice(start, start + shownAtOnce)
  const writes = may.writeBusinesses(here.person) && saved.state !== '統合済'
  const [last, before] = all.filter(({ after }) => Object.keys(after).length > 0)
  const more = start + shownAtOnce < all.length ? start + shownAtOnce : null
  const pageAt = (from: number) =>
    withQuery(at.revisions(params), { from: from === 0 ? null : from })
  return (
    <Page
      title="変更の記録"
      back={business(params)}
      lede={`${saved.name}　新しい順に${all.length.toLocaleString('ja-JP')}件。消すことはできません。`}
      acts={
        writes &&
        last &&
        before && (
          <LinkButton href={at.revision({ ...params, seq: String(before.seq) })} kind="sub">
            直前の修正を取り消す
          </LinkButton>
        )
      }
    >
      <Stack wide>
        {shown.length === 0 && (
          <Empty
            title="変更の記録がありません"
            why="取込・承継・分割で入った登録は、次に直したときから記録が残ります。"
            stage="rec"
          />
        )}
        {shown.map((change) => (
          <OneChange
            change={change}
            sight={sightOf(here)}
            href={
              change.seq === all[0]?.seq || change.isErased
                ? null
                : at.revision({ ...params, seq: String(change.seq) })
            }
          />
        ))}
        <Pager
          prevHref={start > 0 ? pageAt(Math.max(0, start - shownAtOnce)) : null}
          nextHref={more === null ? null : pageAt(more)}
          total={`${all.length.toLocaleString('ja-JP')}件`}
        />
      </Stack>
    </Page>
  )
}

function OneChange(props: { change: Change; sight: Sight; href: string | null }) {
  const { change, sight, href } = props
  const fields = Object.keys(change.after).filter(
    (field) => change.before[field] !== undefined || change.after[field] !== '',
  )
  const moved = change.to !== '' && change.from !== change.to
  return (
    <Section
      title={nameOfAct(change.verb)}
      note={
        <>
          <Instant at={change.at} form="short" />　{change.actorName}
          {change.reason && `　理由：${change.reason}`}
        </>
      }
      acts={
        href && (
          <LinkButton href={href} kind="sub" size="sm">
            この時点の内容を見る
          </LinkButton>
        )
      }
    >
      {change.isErased && (
        <Notice>変わった値は、保存期間が過ぎたなどの理由で消去されています。</Notice>
      )}
      {(fields.length > 0 || moved) && (
        <DiffTable
          caption={`記録番号 ${change.seq}`}
          rows={[
            ...(moved ? [{ label: '状態', before: change.from || '—', after: change.to }] : []),
            ...fields.map((field) => ({
              label: fieldLabels[field] ?? field,
              before: shownValue(field, change.before[field] ?? '', sight),
              after: shownValue(field, change.after[field] ?? '', sight),
            })),
          ]}
        />
      )}
    </Section>
  )
}
