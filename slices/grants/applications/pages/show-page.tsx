import { FileLink, keptFiles, type Visit } from '#platform'
import {
  Card,
  Columns,
  Day,
  Fact,
  Facts,
  Instant,
  LinkButton,
  Notice,
  Page,
  Refused,
  SampleTag,
  Section,
  Stack,
  Table,
  Tag,
} from '#ui'
import { draftApplicant } from '../../application-drafts/addresses.ts'
import { paper } from '../../application-papers/addresses.ts'
import { partsOf, type Written } from '../../application-papers/rules.ts'
import { writtenIn } from '../../application-papers/tables.ts'
import { attachment } from '../../attachments/addresses.ts'
import { grantCase } from '../../cases/addresses.ts'
import { consultation } from '../../consultations/addresses.ts'
import { consultationsOf } from '../../consultations/tables.ts'
import { newCorrection } from '../../corrections/addresses.ts'
import { RejectionForm } from '../../corrections/pages/rejection-form.tsx'
import { entriesOf } from '../../desk-entries/tables.ts'
import { urgencyOf } from '../../duties/rules.ts'
import { dutiesOf } from '../../duties/tables.ts'
import { formalCheck } from '../../formal-checks/addresses.ts'
import { may } from '../../permissions.ts'
import { adviceFor } from '../../preparers/rules.ts'
import { clockOf } from '../../processing-clocks/tables.ts'
import { copies } from '../../redacted-copies/addresses.ts'
import { copiesAreWanted } from '../../redacted-copies/rules.ts'
import { stageOfCopies } from '../../redacted-copies/tables.ts'
import * as at from '../addresses.ts'
import { isLedAsMoney, itMayBeWritten, toTheSecond } from '../rules.ts'
import { caseSeenBy } from '../tables.ts'
import {
  ClockFacts,
  ClockTag,
  correctionList,
  receiptList,
  stepList,
  WrittenParts,
} from './case-parts.tsx'

type Visited = Visit<typeof at.application>

/** One case, as the hall leads it until it is fit to be judged. */
export async function ShowPage({ here, params, filled }: Visited) {
  const application = await caseSeenBy(here, params.applicationId)
  const written = await writtenIn(here, application)
  const clock = await clockOf(here, application)
  const canWrite =
    itMayBeWritten(application.state) === true &&
    may.takeInAtDesk(here.person) &&
    (application.channel === '紙' || application.deskConsentAt !== null)
  const asks = application.state === '受付' && may.handleApplications(here.person)
  const rejects = application.state === '補正中' && may.rejectForForm(here.person)
  const advice = adviceFor(application.preparedBy)
  return (
    <Page
      title={application.title || `${application.schemeName}の下書き`}
      eyebrow={`${application.schemeName}　第${application.round}回　${application.receiptLabel || '受付前'}`}
      back={at.applications()}
      lede={application.applicantName}
      tags={
        <>
          <Tag kind={application.state === '補正中' ? 'warn' : 'line'}>{application.state}</Tag>
          <ClockTag clock={clock} />
          {application.isSample && <SampleTag />}
        </>
      }
      acts={
        <>
          {asks && (
            <LinkButton href={newCorrection(params)} kind="sub">
              補正を求める
            </LinkButton>
          )}
          {here.opens(formalCheck(params)) && application.receivedAt !== null && (
            <LinkButton href={formalCheck(params)} kind={asks ? 'pri' : 'sub'}>
              形式審査
            </LinkButton>
          )}
          {isLedAsMoney(application.state) && here.opens(grantCase(params)) && (
            <LinkButton href={grantCase(params)} kind="pri">
              交付の案件を開く
            </LinkButton>
          )}
          {canWrite && (
            <LinkButton href={draftApplicant(params)} kind="pri">
              続きを入力する
            </LinkButton>
          )}
        </>
      }
    >
      <Refused filled={filled} forms={rejects ? ['rejection'] : []} />
      {advice !== null && <Notice kind="warn">{advice}</Notice>}
      <Columns shape="main">
        <Stack wide>
          {await dutyList(here, application.id)}
          {await correctionList(here, application.id)}
          {rejects && <RejectionForm applicationId={application.id} filled={filled} />}
          <WrittenParts parts={partsOf(written)} />
          {await files(here, written)}
          {await stepList(here, application.id, 'hall')}
        </Stack>
        <Stack>
          {clock !== null && (
            <Card title="標準処理期間">
              <ClockFacts clock={clock} />
            </Card>
          )}
          <Card title="受付">
            <Facts>
              <Fact term="方法">{application.channel}</Fact>
              <Fact term="受付日時">
                {application.receivedAt && toTheSecond(application.receivedAt)}
              </Fact>
              <Fact term="書類がそろった日時">
                {application.completeAt && <Instant at={application.completeAt} />}
              </Fact>
              <Fact term="市税の照会への同意">
                {application.taxConsentOn && <Day on={application.taxConsentOn} />}
              </Fact>
              <Fact term="公表への同意">
                {application.publicationConsentOn ? (
                  <Day on={application.publicationConsentOn} />
                ) : (
                  '同意していない'
                )}
              </Fact>
            </Facts>
            <a href={paper(params)}>申請書を開く</a>
          </Card>
          {await receiptList(here, application.id)}
          {await deskList(here, application.id)}
        </Stack>
      </Columns>
    </Page>
  )
}

/** Every open duty of the case with its day, whoever held the post before. */
async function dutyList(here: Visited['here'], applicationId: string) {
  const open = await dutiesOf(here, applicationId)
  return (
    <Section title="これからの期限" note="担当が替わっても、ここに残ります">
      <Table
        rows={open}
        rowKey={(duty) => `${duty.post} ${duty.what}`}
        empty={<p>いま待っている期限はありません。</p>}
        columns={[
          {
            key: 'due',
            label: '期限',
            cell: (duty) => (
              <Tag kind={urgencyOf(duty.dueOn, here.today) === '超過' ? 'bad' : 'line'}>
                <Day on={duty.dueOn} form="short" />
              </Tag>
            ),
          },
          { key: 'what', label: 'すること', cell: (duty) => duty.what },
          { key: 'post', label: 'だれが', cell: (duty) => duty.post },
        ]}
        fold
      />
    </Section>
  )
}

/** The files themselves, those replaced among them: nothing is lost. */
async function files(here: Visited['here'], { application, attached }: Written) {
  const there = attached.filter(({ removedAt }) => removedAt === null)
  if (there.length === 0) return null
  const kept = new Map(
    (
      await keptFiles(
        here,
        there.map(({ fileId }) => fileId),
      )
    ).map((file) => [file.id, file]),
  )
  const wantsCopies =
    here.opens(copies({ applicationId: application.id })) &&
    copiesAreWanted(await stageOfCopies(here, application)) === true
  return (
    <Section title="添付" note={`${there.length}件`}>
      {wantsCopies && (
        <p>
          <a href={copies({ applicationId: application.id })}>
            名を伏せる審査のための、黒塗りの写し
          </a>
        </p>
      )}
      <ul>
        {there.map((one) => {
          const file = kept.get(one.fileId)
          const href = attachment({ applicationId: application.id, attachmentId: one.id })
          return (
            <li>
              {`${one.slot}　`}
              {file ? <FileLink here={here} file={file} href={href} /> : one.name}{' '}
              <small class="mut">{`SHA-256 ${one.sha256.slice(0, 16)}`}</small>{' '}
              {one.replacedBy !== null && <Tag kind="line">差し替え前</Tag>}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

async function deskList(here: Visited['here'], applicationId: string) {
  const entries = await entriesOf(here, applicationId)
  const asked = may.seeConsultations(here.person) ? await consultationsOf(here, applicationId) : []
  if (entries.length === 0 && asked.length === 0) return null
  return (
    <Card title="相談と窓口">
      {entries.map(({ kind, consent, at: when, byName }) => (
        <p>
          <b>{kind}</b> <Instant at={when} form="short" />　{byName}
          <br />
          {consent}
        </p>
      ))}
      {asked.map(({ id, subject, answer }) => (
        <p>
          <a href={consultation({ consultationId: id })}>{subject}</a>
          {answer === '' && <Tag kind="warn">未回答</Tag>}
        </p>
      ))}
    </Card>
  )
}
