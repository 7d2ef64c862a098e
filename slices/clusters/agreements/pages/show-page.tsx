import { type FileAnswer, Missing, type Visit } from '#platform'
import {
  Confirm,
  Day,
  Empty,
  Fact,
  Facts,
  FileField,
  Form,
  Instant,
  Notice,
  Page,
  Period,
  Section,
  Table,
  TextField,
} from '#ui'
import { members } from '../../members/addresses.ts'
import { may } from '../../permissions.ts'
import { clusterSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { asCsv, asJson, checkNumber, isInForce } from '../rules.ts'
import { agreementSeenBy, handoverSeenBy, handoversOf } from '../tables.ts'
import { CountsTable, TermTag } from './shared-counts.tsx'

export async function ShowPage({ here, params, filled }: Visit<typeof at.agreement>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const agreement = await agreementSeenBy(here, params.clusterId, params.agreementId)
  const handovers = await handoversOf(here, [agreement.id])
  const inForce = isInForce(agreement, here.today)
  const writes = may.writeClusters(here.person)
  return (
    <Page
      title={`${agreement.partnerName}との共有`}
      back={members(params)}
      lede={cluster.name}
      tags={<TermTag agreement={agreement} today={here.today} />}
      acts={
        writes &&
        agreement.endedOn === null && (
          <Confirm
            open="協定を終える"
            title="この協定を、今日で終えますか"
            to={at.agreementEnd(params)}
            name="end"
            filled={filled}
            version={agreement.version}
            submit="協定を終える"
            danger
          >
            <p>
              終えると、今日から相手の市の数を表示しません。受け渡しの記録は残ります。元に戻すには、協定を記録し直します。
            </p>
            <TextField name="reason" label="終える理由" required />
          </Confirm>
        )
      }
    >
      <Section title="協定">
        <Facts>
          <Fact term="相手">{agreement.partnerName}</Fact>
          <Fact term="共有するもの">工程ごとの事業者の数（名前は含みません）</Fact>
          <Fact term="期間">
            <Period from={agreement.fromOn} to={agreement.untilOn} />
          </Fact>
          <Fact term="結んだ日">
            <Day on={agreement.agreedOn} />
          </Fact>
          <Fact term="文書">{agreement.paper}</Fact>
          {agreement.endedOn && (
            <Fact term="終えた日">
              <Day on={agreement.endedOn} />
            </Fact>
          )}
        </Facts>
      </Section>
      <Section title="受け渡しの記録" note="新しい順">
        <Table
          caption="受け渡しの記録"
          rows={handovers}
          rowKey={(row) => row.id}
          empty={
            <Empty
              title="まだ受け渡しがありません"
              why="こちらの数を渡すか、相手の市から受け取ったファイルを取り込みます。"
              stage="rec"
            />
          }
          columns={[
            {
              key: 'direction',
              label: '向き',
              cell: (row) => (
                <a href={at.handover({ ...params, handoverId: row.id })}>
                  {row.direction === 'out' ? '渡した' : '受け取った'}
                </a>
              ),
            },
            { key: 'as', label: '時点', cell: (row) => <Day on={row.asOn} form="short" /> },
            { key: 'source', label: '出典', cell: (row) => row.source },
            { key: 'check', label: '照合番号', cell: (row) => checkNumber(row.sha256) },
            {
              key: 'at',
              label: '記録',
              cell: (row) => (
                <span>
                  <Instant at={row.handedAt} form="short" />　{row.handedName}
                </span>
              ),
            },
          ]}
          fold
        />
      </Section>
      {writes && inForce && (
        <>
          <Section title="こちらの数を渡す">
            <Form to={at.handovers(params)} name="out" filled={filled} submit="渡すファイルを作る">
              <TextField
                name="source"
                label="何から数えたか"
                required
                hint="例：事業者台帳（令和8年11月24日現在）"
                value="事業者台帳"
              />
            </Form>
          </Section>
          <Section title="相手の数を受け取る">
            <Form
              to={at.receipt(params)}
              name="in"
              filled={filled}
              submit="受け取ったファイルを取り込む"
              multipart
            >
              <FileField
                name="file"
                label="受け取ったファイル（JSONかCSV）"
                required
                accept=".json,.csv"
              />
              <TextField
                name="check"
                label="照合番号"
                required
                width="m"
                hint="ファイルとは別に、公文書か電話で知らされた12桁（例：3f2a-90bc-11de）"
              />
            </Form>
          </Section>
        </>
      )}
      {!inForce && (
        <Notice kind="warn">協定の期間の外のため、数の受け渡しと表示はできません。</Notice>
      )}
    </Page>
  )
}

export async function HandoverPage({ here, params }: Visit<typeof at.handover>) {
  const agreement = await agreementSeenBy(here, params.clusterId, params.agreementId)
  const handover = await handoverSeenBy(here, agreement.id, params.handoverId)
  const isOurs = handover.direction === 'out'
  const isShown = isOurs || isInForce(agreement, here.today)
  return (
    <Page
      title={isOurs ? '渡した数' : '受け取った数'}
      back={at.agreement(params)}
      lede={`${handover.content.from.name}から${handover.content.to.name}へ`}
    >
      <Section title="照合">
        <Facts>
          <Fact term="照合番号">
            <b class="n">{checkNumber(handover.sha256)}</b>
          </Fact>
          <Fact term="SHA-256">
            <span class="n">{handover.sha256.match(/.{16}/g)?.join(' ')}</span>
          </Fact>
          <Fact term="記録">
            <Instant at={handover.handedAt} />　{handover.handedName}
          </Fact>
          {isOurs && (
            <Fact term="ファイル">
              <a href={at.handoverJson(params)} download>
                JSON
              </a>
              {'　'}
              <a href={at.handoverCsv(params)} download>
                CSV
              </a>
            </Fact>
          )}
        </Facts>
        {isOurs && (
          <Notice>
            ファイルはメールや媒体で、照合番号は公文書か電話で、別々に相手の市へ伝えてください。
          </Notice>
        )}
      </Section>
      <Section title="内容">
        {isShown ? (
          <CountsTable handover={handover} />
        ) : (
          <Notice kind="warn">協定の期間の外のため、相手の市の数は表示しません。</Notice>
        )}
      </Section>
    </Page>
  )
}

async function ours({ here, params }: Visit<typeof at.handoverJson>) {
  const agreement = await agreementSeenBy(here, params.clusterId, params.agreementId)
  const handover = await handoverSeenBy(here, agreement.id, params.handoverId)
  // What the other city counted is not handed on.
  if (handover.direction !== 'out') throw new Missing()
  return handover
}

const nameOf = (asOn: string, extension: string) => `産地の事業者数_${asOn}.${extension}`

export async function handoverJson(visit: Visit<typeof at.handoverJson>): Promise<FileAnswer> {
  const handover = await ours(visit)
  return {
    type: 'application/json; charset=utf-8',
    name: nameOf(handover.asOn, 'json'),
    body: asJson(handover),
  }
}

export async function handoverCsv(visit: Visit<typeof at.handoverCsv>): Promise<FileAnswer> {
  const handover = await ours(visit)
  return {
    type: 'text/csv; charset=utf-8',
    name: nameOf(handover.asOn, 'csv'),
    body: `\uFEFF${asCsv(handover)}`,
  }
}
