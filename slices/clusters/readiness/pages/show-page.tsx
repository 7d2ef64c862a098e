import type { Visit } from '#platform'
import {
  AreaField,
  CheckField,
  Columns,
  DateField,
  Day,
  Empty,
  Form,
  Notice,
  Page,
  RowLink,
  Rows,
  SearchField,
  Section,
  SelectField,
  Table,
  Tag,
  TextField,
  Timeline,
} from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { items, replies, scoreInWords, scoreOf } from '../rules.ts'
import { type Assessment, assessmentsOf, businessesCalled, businessOf } from '../tables.ts'

/** Whose readiness is to be written down: searched in the register. */
export async function SearchPage({ here, query }: Visit<typeof at.newAssessment>) {
  const words = (query.q ?? '').trim()
  const found = words === '' ? [] : await businessesCalled(here, words)
  return (
    <Page title="輸出の備えを記録する" back={at.readiness()} lede="まず、事業者をさがします。">
      <Form to={at.newAssessment()} method="get" inline submit="さがす">
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
          {found.map(({ id, name, kana, district }) => (
            <RowLink
              href={at.assessment({ businessId: id })}
              title={name}
              note={[kana, district].filter(Boolean).join('　')}
            />
          ))}
        </Rows>
      )}
    </Page>
  )
}

export async function ShowPage({ here, params, filled }: Visit<typeof at.assessment>) {
  const business = await businessOf(here, params.businessId)
  const [latest, ...before] = await assessmentsOf(here, business.id)
  return (
    <Page
      title="輸出の備え"
      back={at.readiness()}
      lede={latest ? `${business.name}　${scoreInWords(scoreOf(latest.answers))}` : business.name}
    >
      {latest ? (
        <Answers latest={latest} />
      ) : (
        <Notice>まだ聞いていません。備えがないということではありません。</Notice>
      )}
      {before.length > 0 && (
        <Section title="これまでの回答">
          <Timeline
            items={before.map((one) => ({
              date: <Day on={one.onDay} form="short" />,
              title: scoreInWords(scoreOf(one.answers)),
              note: one.source,
            }))}
          />
        </Section>
      )}
      {may.writeClusters(here.person) && (
        <Section title={latest ? '新しい回答を記録する' : '回答を記録する'}>
          <Form to={at.assessment(params)} filled={filled} submit="回答を記録する">
            <Columns shape="3">
              {items.map(({ key, asks }, n) => (
                <SelectField
                  name={`answers.${n}`}
                  label={`${n + 1}　${key}`}
                  hint={asks}
                  required
                  value={latest?.answers[n]}
                  options={replies}
                />
              ))}
            </Columns>
            <DateField name="onDay" label="聞いた日" required value={here.today} />
            <TextField name="source" label="何で知ったか" required hint="例：訪問での聞き取り" />
            <AreaField name="note" label="補足" rows={2} />
            <CheckField name="isSample" label="見本として記録する" />
          </Form>
        </Section>
      )}
    </Page>
  )
}

const kinds = { はい: 'ok', 一部: 'warn', いいえ: 'bad', 不明: 'line' } as const

/** The twelve answers; at each that is not there, who helps. */
function Answers({ latest }: { latest: Assessment }) {
  const rows = items.map((item, n) => ({ ...item, reply: latest.answers[n] ?? '不明' }))
  return (
    <Section
      title="12の項目"
      note={
        <>
          <Day on={latest.onDay} />　{latest.source}
        </>
      }
    >
      <Table
        caption="12の項目"
        rows={rows}
        rowKey={(row) => row.key}
        empty={null}
        columns={[
          {
            key: 'item',
            label: '項目',
            cell: (row) => (
              <>
                {row.key}
                <br />
                <small class="mut">{row.asks}</small>
              </>
            ),
          },
          {
            key: 'reply',
            label: '回答',
            cell: (row) => <Tag kind={kinds[row.reply]}>{row.reply}</Tag>,
          },
          {
            key: 'helps',
            label: '助けてくれるところ',
            cell: (row) => (row.reply === 'いいえ' || row.reply === '一部' ? row.helps : '—'),
          },
        ]}
        fold
      />
      {latest.note && <p>{latest.note}</p>}
    </Section>
  )
}
