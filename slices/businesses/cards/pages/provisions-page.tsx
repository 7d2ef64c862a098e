import type { FileAnswer, Visit } from '#platform'
import { withQuery } from '#platform'
import { paperPdf } from '#platform/typesetting'
import {
  AreaField,
  Card,
  Columns,
  Empty,
  Form,
  Instant,
  LinkButton,
  Notice,
  Page,
  PaperPage,
  SampleTag,
  Section,
  SelectField,
  Stack,
  Table,
  Tag,
} from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { recipientInWords } from '../../consents/pages/consent-table.tsx'
import { inForceOf } from '../../consents/tables.ts'
import { may } from '../../permissions.ts'
import { publicationStanding } from '../../publications/tables.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { type Provision, provisionOf, provisionsOf } from '../tables.ts'
import { asOpenedBy } from './card-contents.tsx'
import { CardSheet } from './card-sheet.tsx'

/** The card in its three levels, to whom it was given, and a form to give it. */
export async function ProvisionsPage({ here, params, filled }: Visit<typeof at.provisions>) {
  const business = await businessSeenBy(here, params.businessId)
  const consents = await inForceOf(here, business.id, '第三者提供')
  const published = await publicationStanding(here, business.id)
  const level = (name: string) => at.card({ ...params, level: name })
  return (
    <Page
      title="事業者カードと提供の記録"
      back={businessPage(params)}
      lede={business.name}
      tags={business.isSample && <SampleTag />}
    >
      <Columns shape="main">
        <Stack wide>
          <Section title="提供の記録" note="新しい順。渡したときのまま残ります">
            <Provisions provisions={await provisionsOf(here, business.id)} params={params} />
          </Section>
          {may.writeBusinesses(here.person) && (
            <Section title="カードを提供する" note="文書番号が付き、写しが残ります">
              {consents.length === 0 ? (
                <Notice kind="warn">
                  この事業者には、第三者提供の同意がありません。同意がなければ、外に渡せません。
                </Notice>
              ) : (
                <Form
                  to={at.provisions(params)}
                  name="provide"
                  filled={filled}
                  submit="提供を記録する"
                >
                  <SelectField
                    name="recipient"
                    label="提供先"
                    required
                    options={consents.map((one) => ({
                      value: one.recipient,
                      label: recipientInWords(one),
                    }))}
                  />
                  <AreaField name="purpose" label="提供する目的" rows={2} required />
                  <AreaField
                    name="conditions"
                    label="受け取る側に求める条件"
                    rows={2}
                    required
                    value="目的のほかに使わないこと。ほかに渡さないこと。使い終えたら廃棄すること。"
                  />
                </Form>
              )}
            </Section>
          )}
        </Stack>
        <Card title="事業者カード" note="一枚。見せる範囲ごとに">
          <Stack>
            <div>
              <a href={level('staff')}>庁内のカード</a>
            </div>
            {consents.map((one) => (
              <div>
                <a href={withQuery(level('shared'), { recipient: one.recipient })}>
                  {recipientInWords(one)}に見せるカード
                </a>
              </div>
            ))}
            {published !== null && (
              <div>
                <a href={level('public')}>公開のカード</a>
              </div>
            )}
          </Stack>
          {published === null && (
            <small class="mut">公開のカードは、公開名簿に載ると作れます。</small>
          )}
        </Card>
      </Columns>
    </Page>
  )
}

function Provisions(props: {
  provisions: readonly Provision[]
  params: { readonly businessId: string }
}) {
  return (
    <Table
      rows={props.provisions}
      rowKey={(row) => row.id}
      empty={
        <Empty
          title="外に渡したカードはありません"
          why="渡したときに、だれに、何を、どの同意にもとづいて渡したかが残ります。"
          stage="rec"
        />
      }
      columns={[
        {
          key: 'label',
          label: '文書番号',
          cell: (row) => (
            <a href={at.provision({ ...props.params, provisionId: row.id })}>{row.label}</a>
          ),
        },
        { key: 'to', label: '提供先', cell: (row) => row.recipient },
        { key: 'purpose', label: '目的', cell: (row) => row.purpose },
        {
          key: 'at',
          label: '提供',
          cell: (row) => (
            <>
              <Instant at={row.providedAt} form="short" />　{row.providedName}
            </>
          ),
        },
        { key: 'state', label: 'いまの同意', cell: (row) => <ConsentNow provision={row} /> },
      ]}
      fold
    />
  )
}

function ConsentNow({ provision }: { provision: Provision }) {
  if (provision.consentWithdrawnAt !== null)
    return (
      <>
        <Tag kind="bad">同意撤回</Tag> <Instant at={provision.consentWithdrawnAt} form="short" />
      </>
    )
  return provision.consentIsInForce ? <Tag kind="ok">有効</Tag> : <Tag kind="warn">期限切れ</Tag>
}

/** The card as it was given. A consent that was taken back since stands beside it, not on it. */
export async function ProvisionPage({ here, params }: Visit<typeof at.provision>) {
  const business = await businessSeenBy(here, params.businessId)
  const given = await provisionOf(here, business.id, params.provisionId)
  const content = await asOpenedBy(here, business.id, given.content)
  return (
    <PaperPage
      title={`${given.label}　${given.content.title}`}
      back={at.provisions({ businessId: business.id })}
      acts={
        <>
          <ConsentNow provision={given} />
          <LinkButton href={at.provisionPdf(params)} size="sm" kind="sub">
            PDF
          </LinkButton>
        </>
      }
    >
      <CardSheet content={content} line={lineOf(given)} />
    </PaperPage>
  )
}

const lineOf = (given: Provision) => `${given.label}　${given.recipient}`

export async function provisionFile({
  here,
  params,
}: Visit<typeof at.provisionPdf>): Promise<FileAnswer> {
  const business = await businessSeenBy(here, params.businessId)
  const given = await provisionOf(here, business.id, params.provisionId)
  const footer = {
    draft: false,
    line: lineOf(given),
    checkAddress: at.provision(params),
    qr: [],
  } as const
  return {
    type: 'application/pdf',
    name: `事業者カード_${given.label}.pdf`,
    body: await paperPdf(
      await asOpenedBy(here, business.id, given.content),
      footer,
      given.providedAt,
    ),
    inline: true,
  }
}
