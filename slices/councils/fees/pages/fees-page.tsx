import type { FileAnswer, Visit } from '#platform'
import { paperPdf, RuledPaper } from '#platform/typesetting'
import { Button, Form, LinkButton, Notice, Page, PaperPage, Section, Table, Yen } from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { mayDecide } from '../../bodies/rules.ts'
import { fileName } from '../../letters/rules.ts'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { sectionOfFee, settledByFinance } from '../rules.ts'
import { feeSheetOf } from '../tables.ts'
import { feeContent } from './fee-content.tsx'

export async function FeesPage({ here, params, filled }: Visit<typeof at.fees>) {
  const { meeting, body, fees, declined, rate } = await feeSheetOf(here, params.meetingId)
  return (
    <Page
      title="支給調書"
      back={meetingPage(params)}
      lede={`${meeting.title}　${sectionOfFee(mayDecide(body.basis))}`}
      acts={<LinkButton href={at.feeSheet(params)}>用紙を見る</LinkButton>}
    >
      <Refused filled={filled} forms={fees.length > 0 ? ['fees'] : []} />
      <Notice kind="warn">
        {`${settledByFinance}。ここの源泉の額は、率${(rate / 1_000).toFixed(3)}％の試算です。`}
      </Notice>
      <Section title="支給する委員" note={`${fees.length}人`}>
        <Table
          rows={fees}
          rowKey={(row) => row.name}
          fold
          columns={[
            { key: 'name', label: '氏名', cell: (row) => row.name },
            { key: 'days', label: '日数', align: 'n', cell: (row) => row.days },
            { key: 'unit', label: '単価', align: 'n', cell: (row) => <Yen amount={row.unitYen} /> },
            {
              key: 'gross',
              label: '支給額',
              align: 'n',
              cell: (row) => <Yen amount={row.grossYen} />,
            },
            {
              key: 'tax',
              label: '源泉',
              align: 'n',
              cell: (row) => <Yen amount={row.withheldYen} />,
            },
            { key: 'net', label: '差引', align: 'n', cell: (row) => <Yen amount={row.netYen} /> },
          ]}
          empty={<p>出席した委員がいないか、全員が辞退しています。</p>}
        />
        {declined.length > 0 && <p class="s14">{`辞退：${declined.join('、')}`}</p>}
      </Section>
      {may.writeBodies(here.person) && fees.length > 0 && (
        <Form to={at.fees(params)} name="fees" filled={filled}>
          <Button kind="pri">番号を付けて会計に回す</Button>
        </Form>
      )}
    </Page>
  )
}

export async function FeeSheetPage({ here, params }: Visit<typeof at.feeSheet>) {
  const sheet = await feeSheetOf(here, params.meetingId)
  return (
    <PaperPage
      title={`支給調書（案）　${sheet.meeting.title}`}
      back={at.fees(params)}
      acts={
        <LinkButton href={at.feePdf(params)} size="sm" kind="sub">
          PDF
        </LinkButton>
      }
    >
      <RuledPaper content={feeContent(sheet, '')} footer={{ draft: true }} />
    </PaperPage>
  )
}

export async function feePdf({ here, params }: Visit<typeof at.feePdf>): Promise<FileAnswer> {
  const sheet = await feeSheetOf(here, params.meetingId)
  return {
    type: 'application/pdf',
    name: fileName(`下書き_支給調書_${sheet.meeting.title}`, 'pdf'),
    body: await paperPdf(feeContent(sheet, ''), { draft: true }, here.now),
    inline: true,
  }
}
