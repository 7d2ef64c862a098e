import type { Visit } from '#platform'
import {
  AreaField,
  Card,
  CheckField,
  Columns,
  Day,
  Fact,
  Facts,
  Form,
  Instant,
  Notice,
  Page,
  Prose,
  RadioField,
  SampleTag,
  Section,
  Stack,
  Table,
  TextField,
} from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { isPart, partInWords } from '../../part-corrections/rules.ts'
import { partOf } from '../../part-corrections/tables.ts'
import { may } from '../../permissions.ts'
import { asTyped } from '../../rules.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { labelOf, stateOf, valueInWords, wholly } from '../rules.ts'
import { type CorrectionField, correctionSeenBy, fieldsOf } from '../tables.ts'
import { CorrectionTag } from './list-page.tsx'

/** One request: what the record says, what it should say, and the answer to each field. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.correction>) {
  const correction = await correctionSeenBy(here, params.correctionId)
  const business = await businessSeenBy(here, correction.businessId)
  const fields = await fieldsOf(here, correction.id)
  const { part, partId, act } = correction
  const saved =
    isPart(part) && partId !== null && act !== '加える'
      ? await partOf(here, business.id, part, partId)
      : null
  const now = part === '' ? asTyped(business) : (saved?.values ?? {})
  const isGone = isPart(part) && act !== '加える' && saved === null
  const moved =
    act === '直す' && !isGone ? fields.filter(({ field, before }) => now[field] !== before) : []
  const isOpen = stateOf(correction) === '未回答'
  // What is added or struck off is one question; what is put right is one for each field.
  const asked =
    act === '直す'
      ? fields.map(({ field, after }) => ({
          field,
          says: `${labelOf(field, part)}：${after ? valueInWords(field, after) : '（空欄にする）'}`,
        }))
      : [{ field: wholly, says: partInWords(correction) }]
  return (
    <Page
      title={`訂正の申出　第${correction.number}号`}
      back={at.corrections()}
      lede={`${correction.business}　${partInWords(correction)}`}
      tags={
        <>
          <CorrectionTag correction={correction} />
          {correction.isSample && <SampleTag />}
        </>
      }
    >
      {isOpen && isGone && (
        <Notice kind="warn">
          申出のあった記録は、いまは別の登録にあるか、ありません。採用できないときは、理由を書いて答えてください。
        </Notice>
      )}
      {isOpen && moved.length > 0 && (
        <Notice kind="warn">
          申出の後に、{moved.map(({ field }) => `「${labelOf(field, part)}」`).join('')}
          が直されています。いまの内容と見比べてください。
        </Notice>
      )}
      <Columns shape="main">
        <Stack wide>
          <Section title="申し出のあった項目" note={`${fields.length}件`}>
            <FieldTable
              fields={fields}
              part={part}
              now={isOpen && act === '直す' && !isGone ? now : null}
            />
          </Section>
          {correction.note && (
            <Section title="そのほか">
              <Prose text={correction.note} />
            </Section>
          )}
          {isOpen && may.writeBusinesses(here.person) && (
            <Section title="項目ごとに答える" note="採用した項目は、そのまま登録が直ります">
              <Form to={at.correction(params)} name="decide" filled={filled} submit="申出に答える">
                {asked.map(({ field, says }) => (
                  <>
                    <RadioField
                      name={`decision.${field}`}
                      label={says}
                      required
                      options={[
                        { value: 'accept', label: '採用する' },
                        { value: 'refuse', label: '採用しない' },
                      ]}
                    />
                    <TextField
                      name={`reason.${field}`}
                      label={`${labelOf(field, part)}を採用しない理由`}
                      maxlength={500}
                    />
                  </>
                ))}
                <AreaField name="answer" label="そのほかへの答え" rows={3} />
                {part === '' && (
                  <CheckField
                    name="isAnother"
                    label="似た事業者とは別の事業者である"
                    hint="名称や電話を直すとよく似た事業者があるときだけ、確かめてから印を付けます。"
                  />
                )}
              </Form>
            </Section>
          )}
          {correction.answer && (
            <Section title="そのほかへの答え">
              <Prose text={correction.answer} />
            </Section>
          )}
        </Stack>
        <Card title="申出">
          <Facts>
            <Fact term="事業者">
              <a href={businessPage({ businessId: business.id })}>{business.name}</a>
            </Fact>
            <Fact term="申し出た人">{correction.proposedName}</Fact>
            <Fact term="申し出た時">
              <Instant at={correction.proposedAt} />
            </Fact>
            <Fact term="答える期限">
              <Day on={correction.dueOn} />
            </Fact>
            {correction.decidedAt && (
              <Fact term="答えた人">
                {correction.decidedName}　<Instant at={correction.decidedAt} form="short" />
              </Fact>
            )}
          </Facts>
        </Card>
      </Columns>
    </Page>
  )
}

const said = (field: string, value: string, none: string) =>
  value === '' ? none : valueInWords(field, value)

/** Fields as asked, with what the record says now where that is still to be decided. */
export function FieldTable(props: {
  fields: readonly CorrectionField[]
  part: string
  now: Readonly<Record<string, string>> | null
}) {
  const { fields, part, now } = props
  return (
    <Table
      caption="項目ごとの前と後"
      rows={fields}
      rowKey={(row) => row.field}
      empty={<p>項目の申出はありません。</p>}
      columns={[
        { key: 'field', label: '項目', cell: (row) => labelOf(row.field, part) },
        {
          key: 'before',
          label: now === null ? '申出の前' : 'いまの登録',
          cell: (row) =>
            said(row.field, (now === null ? row.before : now[row.field]) ?? '', '（空欄）'),
        },
        {
          key: 'after',
          label: '申し出た内容',
          cell: (row) => said(row.field, row.after, '（空欄にする）'),
        },
        {
          key: 'decision',
          label: '答え',
          cell: (row) =>
            row.isAccepted === null
              ? '未回答'
              : row.isAccepted
                ? '採用'
                : `不採用（${row.reason}）`,
        },
      ]}
      fold
    />
  )
}
