import { type Visit, withQuery } from '#platform'
import { businessesAt } from '#slices/businesses'
import { Empty, Form, Notice, Page, RadioField, SearchField } from '#ui'
import { member as memberPage } from '../../members/addresses.ts'
import { memberSeenBy } from '../../members/tables.ts'
import * as at from '../addresses.ts'
import { businessesNamed, businessOfPerson } from '../tables.ts'

export async function JoinPage({ here, params, query, filled }: Visit<typeof at.memberBusiness>) {
  const member = await memberSeenBy(here, params.memberId)
  const joined = await businessOfPerson(here, member.personId)
  const words = (query.q ?? member.affiliation).trim().slice(0, 60)
  const found = words === '' ? [] : await businessesNamed(here, words)
  return (
    <Page
      title={`${member.name}委員の事業者`}
      back={memberPage(params)}
      lede="台帳の事業者と結ぶと、委員構成で「委員のいない業種」を数えられます。"
    >
      {joined && (
        <Notice>
          いまは
          <a href={businessesAt.business({ businessId: joined.id })}>{joined.name}</a>
          と結んでいます。
        </Notice>
      )}
      <Form to={at.memberBusiness(params)} method="get" inline submit="さがす">
        <SearchField name="q" label="事業者の名前" value={words} />
      </Form>
      {found.length === 0 && joined === null && filled === null ? (
        <Empty
          stage="decide"
          title={words === '' ? '事業者の名前を入れてください' : '当たる事業者がありません'}
          why="所属が団体や金融機関の委員は、結ばなくてかまいません。"
        />
      ) : (
        <Form
          to={withQuery(at.memberBusiness(params), { q: words })}
          filled={filled}
          submit="この事業者と結ぶ"
        >
          <RadioField
            name="businessId"
            label="台帳の事業者"
            options={[
              ...found.map((one) => ({
                value: one.id,
                label: one.name,
                note: [one.district ?? '', one.state].filter((text) => text !== '').join('　'),
              })),
              { value: '', label: '結ばない' },
            ]}
            value={joined?.id ?? null}
          />
        </Form>
      )}
    </Page>
  )
}
