import type { Visit } from '#platform'
import {
  AreaField,
  Fact,
  Facts,
  Form,
  Notice,
  Page,
  RadioField,
  Section,
  Table,
  TextField,
} from '#ui'
import { usualForms } from '../../grant-papers/rules.ts'
import { may } from '../../permissions.ts'
import { scheme as schemePage } from '../../schemes/addresses.ts'
import { isDisposition, ruleInstructions } from '../../schemes/rules.ts'
import { editionOf, schemeSeenBy } from '../../schemes/tables.ts'
import * as at from '../addresses.ts'
import { formLines } from '../rules.ts'

/** 通知の文言 of one scheme: what its papers bear, and what they say of remedies. */
export async function WordingPage({ here, params, filled }: Visit<typeof at.wording>) {
  const scheme = await schemeSeenBy(here, params.schemeId)
  const edition = await editionOf(here, scheme.id, scheme.edition)
  const writes = may.sealCriteria(here.person) && here.person.section?.id === scheme.sectionId
  return (
    <Page
      title="通知の文言"
      back={schemePage(params)}
      lede={`${scheme.name}の第${scheme.edition}版。これから出す通知に載ります。`}
    >
      <Section title="教示">
        <Facts>
          <Fact term="法的な性質">{edition.legalNature}</Fact>
          <Fact term="規則に基づくとき">{edition.ruleInstruction}</Fact>
          <Fact term="法務担当の確認">{edition.ruleInstructionNote || '—'}</Fact>
          <Fact term="通知">
            {isDisposition(edition)
              ? '審査請求と取消訴訟の教示を刷ります。'
              : '教示は刷りません。理由は、いつも刷ります。'}
          </Fact>
        </Facts>
        <Notice>
          要綱に基づく贈与契約の決定は、処分ではありません。契約の通知に教示が刷られることはありません。
        </Notice>
      </Section>
      <Section title="様式">
        <Table
          caption="様式番号"
          rows={Object.keys(usualForms)}
          rowKey={(kind) => kind}
          fold
          empty={<p>文書がありません。</p>}
          columns={[
            { key: 'kind', label: '文書', cell: (kind) => kind },
            {
              key: 'form',
              label: '様式番号',
              cell: (kind) => edition.formNumbers[kind] ?? usualForms[kind] ?? '',
            },
          ]}
        />
      </Section>
      {writes && (
        <Section title="定める">
          <Form to={at.wording(params)} filled={filled} submit="定める" version={scheme.version}>
            <RadioField
              name="ruleInstruction"
              label="規則に基づく決定に教示を刷るか"
              required
              value={edition.ruleInstruction}
              options={ruleInstructions}
            />
            <TextField
              name="note"
              label="法務担当に確かめた日と人"
              value={edition.ruleInstructionNote}
            />
            <AreaField
              name="forms"
              label="様式番号"
              hint="1行に一つ、「交付決定通知書：様式第2号」のように書きます。"
              rows={12}
              value={formLines(edition.formNumbers)}
            />
          </Form>
        </Section>
      )}
    </Page>
  )
}
