import { type Visit, withQuery } from '#platform'
import { Empty, Fact, Facts, Form, Instant, LinkButton, Page, Section, Table, Tag } from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { listNames, placesOf } from '../rules.ts'
import { cityFormSeenBy } from '../tables.ts'

/** One form: which value goes where, and the end of its use. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.cityForm>) {
  const form = await cityFormSeenBy(here, params.formId)
  return (
    <Page
      title={form.name}
      back={at.cityForms()}
      lede="この様式の予算要求書は、事業の「帳票」の画面から、要求ごとに出せます。"
      acts={
        may.setCityForms(here.person) && (
          <LinkButton href={withQuery(at.newCityForm(), { from: form.id })} kind="sub">
            欄を直した様式を登録する
          </LinkButton>
        )
      }
      tags={form.withdrawnAt === null ? <Tag kind="ok">使用中</Tag> : <Tag>使わない</Tag>}
    >
      <Facts>
        <Fact term="ファイル">{form.fileName}</Fact>
        <Fact term="登録">
          <Instant at={form.setAt} /> {form.setName}
        </Fact>
        {form.withdrawnAt && (
          <Fact term="使用の終わり">
            <Instant at={form.withdrawnAt} /> {form.withdrawnName}
          </Fact>
        )}
        <Fact term="計算式">
          様式の計算式は残り、ファイルを開いたときに計算し直されます。開く前の計算結果は入れません。
        </Fact>
      </Facts>
      <Section title="値を入れる欄">
        <Table
          caption="値と場所"
          rows={placesOf(form.cellMap)}
          rowKey={([name]) => name}
          empty={
            <Empty title="欄が決められていません" why="値の入る欄がありません。" stage="decide" />
          }
          columns={[
            { key: 'name', label: '値', cell: ([name]) => name },
            { key: 'place', label: '場所', cell: ([, place]) => place },
            {
              key: 'kind',
              label: '入り方',
              cell: ([name]) => (listNames.includes(name) ? '縦の範囲に一行ずつ' : '一つの欄'),
            },
          ]}
          fold
        />
      </Section>
      {form.withdrawnAt === null && may.setCityForms(here.person) && (
        <Form
          to={at.cityFormWithdrawal(params)}
          filled={filled}
          version={form.version}
          submit="この様式を使わないことにする"
        />
      )}
    </Page>
  )
}
