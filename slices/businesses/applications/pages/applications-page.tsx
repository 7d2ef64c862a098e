import { List, pageOf, type Visit } from '#platform'
import {
  AreaField,
  Card,
  CheckField,
  Columns,
  Confirm,
  Fact,
  Facts,
  Form,
  Instant,
  Notice,
  Page,
  Prose,
  Section,
  SelectField,
  Stack,
  Table,
  Tag,
  TextField,
} from '#ui'
import { business as businessPage } from '../../addresses.ts'
import { corrections } from '../../corrections/addresses.ts'
import { findAlike } from '../../duplicates/actions/find-alike.ts'
import { may } from '../../permissions.ts'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { stateOf } from '../rules.ts'
import { type Application, applicationOf, applicationPage } from '../tables.ts'

const open = '申出'
const others = ['登録', '見送り', 'すべて']

function ApplicationTag({ application }: { application: Application }) {
  const state = stateOf(application)
  if (state === '申出') return <Tag kind="warn">申出</Tag>
  return <Tag kind={state === '登録' ? 'ok' : 'line'}>{state}</Tag>
}

/** Who asks to be in the register, and what became of it. */
export async function ListPage({ here, query }: Visit<typeof at.applications>) {
  const page = pageOf(query, { applied: 'instant' }, { dir: 'desc' })
  const found = await applicationPage(here, query.state || open, page)
  return (
    <Page
      title="登録の申出"
      lede="公開ページと事業者の画面から届いた申出です。よく似た登録がないかを確かめて、登録するか見送るかを決めます。"
      back={corrections()}
    >
      <List
        to={at.applications()}
        query={query}
        page={page}
        found={found}
        asked={{ state: query.state }}
        fields={
          <SelectField
            name="state"
            label="状態"
            value={query.state}
            empty={open}
            options={others}
          />
        }
        noun="申出"
        advice="状態を変えると、ほかの申出が出ることがあります。"
        none={{
          title: '決めていない申出はありません',
          why: '事業者が公開ページの「登録を申し出る」から送ると、ここに届きます。',
        }}
        stage="rec"
        rowKey={(row) => row.id}
        total={`${found.total.toLocaleString('ja-JP')}件`}
        columns={[
          {
            key: 'label',
            label: '受付番号',
            cell: (row) => <a href={at.applicationSeen({ applicationId: row.id })}>{row.label}</a>,
          },
          { key: 'name', label: '名称', cell: (row) => row.name },
          { key: 'makes', label: '作っているもの', cell: (row) => row.makes },
          { key: 'at', label: '申出', cell: (row) => <Instant at={row.appliedAt} form="short" /> },
          { key: 'state', label: '状態', cell: (row) => <ApplicationTag application={row} /> },
        ]}
      />
    </Page>
  )
}

/** One application, beside what is like it in the register. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.applicationSeen>) {
  const application = await applicationOf(here, params.applicationId)
  const business =
    application.businessId === null ? null : await businessSeenBy(here, application.businessId)
  const isOpen = stateOf(application) === '申出'
  const alike = business !== null && isOpen ? await findAlike(here, business, business.id) : []
  return (
    <Page
      title={`登録の申出　${application.label}`}
      back={at.applications()}
      lede={application.name}
      tags={<ApplicationTag application={application} />}
    >
      <Columns shape="main">
        <Stack wide>
          <Section title="申し出た内容">
            <Facts>
              <Fact term="名称">{application.name}</Fact>
              <Fact term="種類">{application.typed.kind}</Fact>
              <Fact term="よみ">{application.typed.kana}</Fact>
              <Fact term="法人番号">{application.typed.corporateNumber}</Fact>
              <Fact term="所在地">{application.typed.address}</Fact>
              <Fact term="電話">{application.typed.phone}</Fact>
              <Fact term="メール">{application.mail}</Fact>
              <Fact term="申し出た方">{application.contactName}</Fact>
            </Facts>
            <Prose text={application.makes} />
          </Section>
          {isOpen && (
            <Section title="よく似た登録" note={`${alike.length}件`}>
              {alike.length === 0 ? (
                <p>名称・よみ・電話・住所を比べて、よく似た登録はありません。</p>
              ) : (
                <Table
                  caption="よく似た登録"
                  rows={alike}
                  rowKey={(row) => row.businessId}
                  empty={null}
                  columns={[
                    {
                      key: 'name',
                      label: '名称',
                      cell: (row) => (
                        <a href={businessPage({ businessId: row.businessId })}>{row.name}</a>
                      ),
                    },
                    { key: 'marks', label: '一致', cell: (row) => row.matches.join('、') },
                    { key: 'strength', label: '見立て', cell: (row) => row.strength },
                  ]}
                  fold
                />
              )}
            </Section>
          )}
          {isOpen && may.writeBusinesses(here.person) && (
            <Section title="登録する" note="電話か訪問で本人に確かめてから">
              <Form
                to={at.acceptance(params)}
                name="accept"
                filled={filled}
                submit="確かめて登録する"
              >
                <TextField
                  name="source"
                  label="何で確かめたか"
                  required
                  hint="例：電話、訪問、登記簿"
                  maxlength={200}
                />
                <CheckField name="hasSeenAlike" label="よく似た登録がないかを確かめた" required />
                <CheckField
                  name="isAnother"
                  label="別の事業者として登録する"
                  hint="よく似た登録があり、確かめて別の事業者だったときだけ"
                />
              </Form>
              <Confirm
                open="登録を見送る"
                title="登録を見送りますか"
                to={at.refusal(params)}
                name="refuse"
                filled={filled}
                submit="登録を見送る"
                danger
              >
                <p>申し出た内容と理由は残ります。控えの画面には「見送り」と出ます。</p>
                <AreaField name="reason" label="見送る理由" rows={2} required />
              </Confirm>
            </Section>
          )}
        </Stack>
        <Stack>
          <Card title="受付">
            <Facts>
              <Fact term="受け付けた時">
                <Instant at={application.appliedAt} />
              </Fact>
              {application.decidedAt && (
                <Fact term="決めた人">
                  {application.decidedName}　<Instant at={application.decidedAt} form="short" />
                </Fact>
              )}
              {application.reason && <Fact term="理由">{application.reason}</Fact>}
            </Facts>
            {business !== null && (
              <a href={businessPage({ businessId: business.id })}>台帳の登録を見る</a>
            )}
          </Card>
          {isOpen && application.accountId !== null && (
            <Notice kind="info">
              サインインした事業者からの申出です。登録すると、本人としてつながります。
            </Notice>
          )}
        </Stack>
      </Columns>
    </Page>
  )
}
