import type { FileAnswer, Here, Visit } from '#platform'
import { paperDocument, paperPdf } from '#platform/typesetting'
import {
  AreaField,
  Card,
  CheckField,
  Columns,
  DateField,
  Day,
  Fact,
  Facts,
  Form,
  LinkButton,
  Page,
  Prose,
  Section,
  Stack,
  Tag,
  TextField,
} from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { letter as letterPage } from '../../letters/addresses.ts'
import { SheetPage } from '../../letters/pages/show-page.tsx'
import { docxType, fileName } from '../../letters/rules.ts'
import { may } from '../../permissions.ts'
import { paperOf } from '../../statement-papers/tables.ts'
import * as at from '../addresses.ts'
import { type Minority, minoritiesOf, type Statement, statementSeenBy } from '../tables.ts'

/** One paper: its words, the minority opinions, and its number once it went out. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.statement>) {
  const statement = await statementSeenBy(here, params.statementId)
  const minorities = await minoritiesOf(here, statement.id)
  const isDraft = statement.issuedOn === null
  const writes = isDraft && may.writeStatements(here.person)
  const issues = isDraft && may.issueStatements(here.person)
  return (
    <Page
      title={`${statement.kind}　${statement.title}`}
      lede={statement.bodyName}
      back={at.statements({ bodyId: statement.bodyId })}
      tags={isDraft ? <Tag>下書き</Tag> : <Tag kind="ok">{statement.label}</Tag>}
      acts={
        statement.letterId === null ? (
          <LinkButton href={at.paper(params)} kind="sub">
            印刷の形で見る
          </LinkButton>
        ) : (
          <LinkButton href={letterPage({ letterId: statement.letterId })}>出した文書</LinkButton>
        )
      }
    >
      <Refused
        filled={filled}
        forms={[...(writes ? ['text', 'minority'] : []), ...(issues ? ['issue'] : [])]}
      />
      <Columns shape="main">
        <Stack wide>
          {writes ? (
            <Editing statement={statement} filled={filled} />
          ) : (
            <Section title="本文">
              <Prose text={statement.text} />
              {statement.reasons !== '' && (
                <>
                  <h3>理由</h3>
                  <Prose text={statement.reasons} />
                </>
              )}
            </Section>
          )}
          <Minorities minorities={minorities} />
          {writes && statement.kind !== '諮問書' && (
            <Section title="少数意見を載せる" note="載せた少数意見は、必ず印刷されます">
              <Form to={at.minority(params)} name="minority" filled={filled} submit="載せる">
                <TextField
                  name="name"
                  label="だれの意見か"
                  required
                  maxlength={60}
                  hint="名前を出さないときは「委員」"
                />
                <AreaField name="text" label="少数意見" rows={3} required />
              </Form>
            </Section>
          )}
        </Stack>
        <Stack>
          <Card title="文書">
            <Facts>
              <Fact term="番号">{statement.label}</Fact>
              <Fact term="日付">
                <Day on={statement.issuedOn} />
              </Fact>
              {statement.dueOn && (
                <Fact term="答申の期限">
                  <Day on={statement.dueOn} />
                </Fact>
              )}
              {statement.inquiryLabel && (
                <Fact term="諮問">{`${statement.inquiryLabel}　${statement.inquiryTitle ?? ''}`}</Fact>
              )}
              <Fact term="公開">{isDraft ? null : statement.isPublic ? '公開' : '庁内と委員'}</Fact>
            </Facts>
          </Card>
          {issues && (
            <Card title="番号を付けて出す">
              <Form to={at.issue(params)} name="issue" filled={filled} submit="出す">
                <p class="s14">出した文書は直せません。</p>
                <CheckField name="isPublic" label="だれでも知ることができる文書として残す" />
              </Form>
            </Card>
          )}
        </Stack>
      </Columns>
    </Page>
  )
}

function Editing({ statement, filled }: { statement: Statement; filled: Visit['filled'] }) {
  return (
    <Section title="下書き">
      <Form
        to={at.text({ statementId: statement.id })}
        name="text"
        filled={filled}
        version={statement.version}
        submit="保存する"
      >
        <TextField name="title" label="件名" required maxlength={100} value={statement.title} />
        <AreaField name="text" label="本文" rows={10} required value={statement.text} />
        <AreaField name="reasons" label="理由" rows={5} value={statement.reasons} />
        {statement.kind === '諮問書' && (
          <DateField name="dueOn" label="答申の期限" value={statement.dueOn} />
        )}
      </Form>
    </Section>
  )
}

function Minorities({ minorities }: { minorities: readonly Minority[] }) {
  if (minorities.length === 0) return null
  return (
    <Section title="少数意見">
      <Facts>
        {minorities.map((one) => (
          <Fact term={one.name}>
            <Prose text={one.text} />
          </Fact>
        ))}
      </Facts>
    </Section>
  )
}

const draft = { draft: true } as const

async function draftOf(here: Here, statementId: string) {
  const statement = await statementSeenBy(here, statementId)
  const draw = await paperOf(here, statement)
  return { statement, content: draw(statement.label) }
}

/** The paper as it would be printed now. */
export async function PaperShowPage({ here, params }: Visit<typeof at.paper>) {
  const { content } = await draftOf(here, params.statementId)
  return (
    <SheetPage
      title={content.title}
      back={at.statement(params)}
      content={content}
      footer={draft}
      pdf={at.pdf(params)}
      docx={at.document(params)}
    />
  )
}

export async function statementPdf({ here, params }: Visit<typeof at.pdf>): Promise<FileAnswer> {
  const { content } = await draftOf(here, params.statementId)
  return {
    type: 'application/pdf',
    name: fileName(`下書き_${content.title}`, 'pdf'),
    body: await paperPdf(content, draft, here.now),
    inline: true,
  }
}

export async function statementDocx({
  here,
  params,
}: Visit<typeof at.document>): Promise<FileAnswer> {
  const { content } = await draftOf(here, params.statementId)
  return {
    type: docxType,
    name: fileName(`下書き_${content.title}`, 'docx'),
    body: paperDocument(content, draft),
  }
}
