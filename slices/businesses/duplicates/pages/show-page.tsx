import type { Visit } from '#platform'
import {
  AreaField,
  Day,
  Form,
  Instant,
  LinkButton,
  Notice,
  Page,
  SampleTag,
  Section,
  Stack,
} from '#ui'
import { business } from '../../addresses.ts'
import { merging } from '../../merges/addresses.ts'
import { may } from '../../permissions.ts'
import { asTyped, fieldLabels } from '../../rules.ts'
import { type Business, businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
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
            <div class="flex">
              {[
                { winner: one, loser: other },
                { winner: other, loser: one },
              ].map(({ winner, loser }) => (
                <LinkButton href={merging({ businessId: winner.id, otherId: loser.id })} kind="sub">
                  「{winner.name}」を残して統合する{merges ? '' : 'とどうなるかを見る'}
                </LinkButton>
              ))}
            </div>
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
export function SideBySide({ one, other }: { one: Business; other: Business }) {
  const [a, b] = [asTyped(one), asTyped(other)]
  const shown = Object.entries(fieldLabels).filter(([field]) => a[field] || b[field])
  return (
    <section class="scroll" tabindex={0} aria-label="項目ごとの比較">
      <table class="tbl mid">
        <thead>
          <tr>
            <th scope="col">項目</th>
            {[one, other].map((record) => (
              <th scope="col">
                <a href={business({ businessId: record.id })}>{record.name}</a>
              </th>
            ))}
            <th scope="col">ちがい</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">状態</th>
            {[one, other].map((record) => (
              <td>
                {record.state}（<Day on={record.stateOn} form="short" />
                から）
              </td>
            ))}
            <td>{one.state === other.state ? '同じ' : 'ちがう'}</td>
          </tr>
          {shown.map(([field, label]) => (
            <tr>
              <th scope="row">{label}</th>
              <td>{a[field] || '—'}</td>
              <td>{b[field] || '—'}</td>
              <td>{difference(a[field] ?? '', b[field] ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function difference(one: string, other: string): string {
  if (one === other) return '同じ'
  return one === '' || other === '' ? '片方だけ' : 'ちがう'
}
