import type { Visit } from '#platform'
import {
  AreaField,
  Day,
  Form,
  Instant,
  Notice,
  Page,
  RowLink,
  Rows,
  SampleTag,
  Section,
  Stack,
  Table,
} from '#ui'
import { business } from '../../addresses.ts'
import { merging } from '../../merges/addresses.ts'
import { may } from '../../permissions.ts'
import { asTyped, fieldLabels, toldValue } from '../../rules.ts'
import { type Business, businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { likeWritten } from '../rules.ts'
import { pairSeenBy } from '../tables.ts'
import { Strength } from './list-page.tsx'

export async function ShowPage({ here, params, filled }: Visit<typeof at.duplicate>) {
  const pair = await pairSeenBy(here, params.pairId)
  const one = await businessSeenBy(here, pair.oneId)
  const other = await businessSeenBy(here, pair.otherId)
  const writes = may.writeBusinesses(here.person)
  const merges = may.mergeBusinesses(here.person)
  return (
    <Page
      title="二つの登録を見比べる"
      back={at.duplicates()}
      lede={`${pair.oneName} と ${pair.otherName}`}
      tags={
        <>
          <Strength pair={pair} />
          {pair.isSample && <SampleTag />}
        </>
      }
    >
      <Stack wide>
        <Notice kind={pair.decision === null ? 'warn' : 'info'}>
          {pair.decision === null ? (
            <>
              よく似た事業者が登録されています（一致: {pair.matches.join(', ') || 'なし'}
              ）。同じ事業者ですか。合い具合は{pair.score.toFixed(2)}です。
            </>
          ) : (
            <>
              <Instant at={pair.decidedAt} />
              に、{pair.decidedName}が「{pair.decision}」と決めました。理由：{pair.reason}
            </>
          )}
        </Notice>
        <SideBySide one={one} other={other} />
        {pair.decision === null && (
          <Section
            title="同じ事業者のとき"
            note="係長が、残すほうと項目ごとの値を選んで統合します。いつでも取り消せます"
          >
            <Rows>
              {[
                { winner: one, loser: other },
                { winner: other, loser: one },
              ].map(({ winner, loser }) => (
                <RowLink
                  href={merging({ businessId: winner.id, otherId: loser.id })}
                  title={`「${winner.name}」を残して統合する`}
                  note={
                    merges
                      ? `「${loser.name}」の記録を移します`
                      : 'どうなるかを見られます。統合するのは係長です'
                  }
                />
              ))}
            </Rows>
          </Section>
        )}
        {writes && pair.decision === null && (
          <Section title="別の事業者のとき" note="決めると、この組はもう候補に出ません">
            <Form to={at.decision(params)} name="apart" filled={filled} submit="別の事業者と決める">
              <AreaField name="reason" label="どう確かめたか" rows={2} required />
            </Form>
          </Section>
        )}
        {writes && pair.decision === '別の事業者' && (
          <Section title="決めたことを取り消す">
            <Form to={at.reopening(params)} name="reopen" filled={filled} submit="重複の候補に戻す">
              <AreaField name="reason" label="戻す理由" rows={2} required />
            </Form>
          </Section>
        )}
      </Stack>
    </Page>
  )
}

/** Two records field by field; what differs says so in a word, not by colour alone. */
function SideBySide({ one, other }: { one: Business; other: Business }) {
  const [a, b] = [asTyped(one), asTyped(other)]
  const alike = likeWritten(one, other)
  return (
    <>
      <p class="flex">
        {[one, other].map((record, n) => (
          <a href={business({ businessId: record.id })}>
            {n === 0 ? '①' : '②'}「{record.name}」を開く
          </a>
        ))}
      </p>
      <Table
        caption="項目ごとの比較"
        rows={['state', ...Object.keys(fieldLabels).filter((field) => a[field] || b[field])]}
        rowKey={(field) => field}
        empty={null}
        columns={[
          { key: 'field', label: '項目', cell: (field) => fieldLabels[field] ?? '状態' },
          { key: 'one', label: `① ${one.name}`, cell: (field) => told(one, a, field) },
          { key: 'other', label: `② ${other.name}`, cell: (field) => told(other, b, field) },
          {
            key: 'differs',
            label: 'ちがい',
            cell: (field) =>
              field === 'state'
                ? difference(one.state, other.state, false)
                : difference(a[field] ?? '', b[field] ?? '', alike.includes(field)),
          },
        ]}
        fold
      />
    </>
  )
}

function told(record: Business, typed: Readonly<Record<string, string>>, field: string) {
  if (field !== 'state') return toldValue(field, typed[field] ?? '')
  return (
    <>
      {record.state}（
      <Day on={record.stateOn} form="short" />
      から）
    </>
  )
}

function difference(one: string, other: string, isLikeWritten: boolean): string {
  if (one === other) return '同じ'
  if (isLikeWritten) return '書き方だけ'
  return one === '' || other === '' ? '片方だけ' : 'ちがう'
}
