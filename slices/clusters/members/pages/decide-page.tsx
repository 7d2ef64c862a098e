import type { Visit } from '#platform'
import {
  AreaField,
  Empty,
  Fact,
  Facts,
  Form,
  Page,
  RadioField,
  RowLink,
  Rows,
  SearchField,
} from '#ui'
import { clusterSeenBy } from '../../tables.ts'
import { decisionOf } from '../actions/decide-member.ts'
import * as at from '../addresses.ts'
import { decisions } from '../rules.ts'
import { businessesCalled, businessOf } from '../tables.ts'

/** Which business is to be taken in or left out by hand: searched in the register. */
export async function SearchPage({ here, params, query }: Visit<typeof at.newMember>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const words = (query.q ?? '').trim()
  const found = words === '' ? [] : await businessesCalled(here, cluster.id, words)
  return (
    <Page
      title="手で加える・外す"
      back={at.members(params)}
      lede={`${cluster.name}　規則で決まらない事業者を、台帳からさがして理由とともに決めます。`}
    >
      <Form to={at.newMember(params)} method="get" inline submit="さがす">
        <SearchField name="q" label="名称・よみ" value={words} />
      </Form>
      {words !== '' && found.length === 0 && (
        <Empty
          title="台帳に見つかりません"
          why="言葉を短くするか、よみで入れてみてください。台帳にない事業者は、先に登録します。"
          stage="rec"
        />
      )}
      {found.length > 0 && (
        <Rows>
          {found.map(({ id, name, kana, district, state, belongs }) => (
            <RowLink
              href={at.member({ clusterId: cluster.id, businessId: id })}
              title={name}
              note={[kana, district].filter(Boolean).join('　')}
              side={belongs === null ? state : decisionOf(belongs)}
            />
          ))}
        </Rows>
      )}
      {found.length === 30 && <p class="mut">30件まで出しています。言葉を足すと絞れます。</p>}
    </Page>
  )
}

export async function DecidePage({ here, params, filled }: Visit<typeof at.member>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const business = await businessOf(here, cluster.id, params.businessId)
  const now = decisionOf(business.belongs)
  return (
    <Page title="産地に入れるか、外すか" back={at.members(params)} lede={business.name}>
      <Facts>
        <Fact term="産地">{cluster.name}</Fact>
        <Fact term="地区">{business.district}</Fact>
        <Fact term="状態">{business.state}</Fact>
        <Fact term="いまの扱い">
          {now}
          {business.reason && `（理由：${business.reason}）`}
        </Fact>
      </Facts>
      <Form to={at.member(params)} filled={filled} submit="この扱いにする">
        <RadioField
          name="decision"
          label="扱い"
          required
          options={decisions.map((one) => ({
            value: one,
            label: one,
            note: notes[one],
            disabled: one === now,
          }))}
        />
        <AreaField
          name="reason"
          label="理由"
          rows={2}
          required
          hint="例：工程は未登録だが、枠の設計を長く請け負っている。"
        />
      </Form>
    </Page>
  )
}

const notes: Readonly<Record<string, string>> = {
  入れる: '規則に合わなくても属するとします。',
  外す: '規則に合っても属さないとします。',
  規則のとおり: '手での決定を取り消し、工程と地区の規則に任せます。',
}
