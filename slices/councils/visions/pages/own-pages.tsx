import type { Visit } from '#platform'
import { pidOf } from '#platform'
import {
  AreaField,
  Card,
  CheckField,
  Columns,
  Confirm,
  Empty,
  Fact,
  Facts,
  Form,
  LinkButton,
  Notice,
  Page,
  Section,
  Stack,
  Table,
} from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { backersOf } from '../../vision-backers/tables.ts'
import { wordingOf } from '../../vision-wordings/rules.ts'
import * as at from '../addresses.ts'
import { ownVision, ownVisions, yearLinesOf } from '../tables.ts'
import { Backers, VisionTag, VisionText, YearLines } from './vision-parts.tsx'
import { TextFields } from './writing-page.tsx'

const words = wordingOf({})

/** What this account leads. */
export async function OwnPage({ here }: Visit<typeof at.own>) {
  const rows = await ownVisions(here)
  return (
    <Page
      title="自分のビジョン"
      lede="自分たちの言葉で書く将来の姿です。公開すると、市が受け止めを回答します。"
      acts={<LinkButton href={at.writing()}>ビジョンを書く</LinkButton>}
    >
      <Table
        caption="自分のビジョン"
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <Empty
            title="まだ書いていません"
            why="3年度より先の姿と、自分たちがする三つのことを書きます。下書きはほかの人に見えません。"
            act={<LinkButton href={at.writing()}>ビジョンを書く</LinkButton>}
            stage="decide"
          />
        }
        fold
        columns={[
          {
            key: 'title',
            label: 'ビジョン',
            cell: (row) => <a href={at.ownVision({ visionId: row.id })}>{row.title}</a>,
          },
          { key: 'state', label: '状態', cell: (row) => <VisionTag vision={row} /> },
          {
            key: 'answer',
            label: '市の受け止め',
            cell: (row) => row.answerClass ?? 'まだありません',
          },
        ]}
      />
    </Page>
  )
}

/** One's own vision: its text, its backers, and what comes next. */
export async function OwnVisionPage({ here, params, filled }: Visit<typeof at.ownVision>) {
  const vision = await ownVision(here, params.visionId)
  const backers = await backersOf(here, vision.id)
  const lines = await yearLinesOf(here, vision.id)
  const isDraft = vision.submittedOn === null
  const isWithCity = vision.submittedOn !== null && vision.textPublishedOn === null
  const isAlive = vision.endedOn === null
  const backingHref = at.backing({ backingPid: pidOf(here.city, vision.backingKey) })
  return (
    <Page
      title={vision.title}
      back={at.own()}
      tags={<VisionTag vision={vision} />}
      acts={
        vision.publishedOn && (
          <LinkButton href={at.shown({ visionPid: pidOf(here.city, vision.id) })} kind="sub">
            公開ページ
          </LinkButton>
        )
      }
    >
      <Refused
        filled={filled}
        forms={[
          ...(!isWithCity && isAlive ? ['text'] : []),
          ...(isDraft && isAlive ? ['submit'] : []),
          ...(vision.publishedOn && isAlive ? ['line'] : []),
          ...(isAlive ? ['end'] : []),
        ]}
      />
      {vision.returnedOn && isDraft && (
        <Notice kind="warn">{`市から返されました。${vision.returnedWhy}`}</Notice>
      )}
      {isWithCity && (
        <Notice kind="info">市が、個人情報と中傷だけを確かめています。その間は直せません。</Notice>
      )}
      <Columns shape="main">
        <Stack wide>
          {isWithCity || !isAlive ? (
            <VisionText vision={vision} words={words} />
          ) : (
            <Section title={isDraft ? '下書き' : '文を改める'}>
              <Form
                to={at.text(params)}
                name="text"
                filled={filled}
                version={vision.version}
                submit="保存する"
              >
                <TextFields vision={vision} />
              </Form>
            </Section>
          )}
          {isDraft && isAlive && (
            <Section title="提出する">
              <Form to={at.submission(params)} name="submit" filled={filled} submit="市に提出する">
                <CheckField
                  name="consents"
                  label="このまま公開してよいことを、賛同する方とも確かめました"
                  required
                />
              </Form>
            </Section>
          )}
          {vision.publishedOn && isAlive && (
            <Section
              title="今年度の「その後」を書く"
              note="一年に一行。同じ年度のうちは書き直せます"
            >
              <Form to={at.yearLine(params)} name="line" filled={filled} submit="書く">
                <AreaField name="line" label="この一年でどうなったか" rows={2} required />
              </Form>
            </Section>
          )}
          {lines.length > 0 && (
            <Section title="その後">
              <YearLines lines={lines} words={words} />
            </Section>
          )}
        </Stack>
        <Stack>
          <Card title="賛同する方">
            <Backers backers={backers} words={words} />
            {isAlive && (
              <>
                <p class="s14">
                  賛同してほしい方に、次のアドレスを渡してください。サインインして自分で確かめます。アカウントのない方は、署名した書面を市の担当課に渡します。
                </p>
                <p>
                  <a href={backingHref}>{backingHref}</a>
                </p>
              </>
            )}
          </Card>
          <Card title="市の受け止め">
            <Facts>
              <Fact term="区分">{vision.answerClass ?? 'まだありません'}</Fact>
            </Facts>
          </Card>
          {isAlive && (
            <Confirm
              open="ビジョンを終える"
              title="このビジョンを終えますか"
              to={at.end(params)}
              name="end"
              filled={filled}
              submit="終える"
              danger
            >
              <p>公開ページには、終えたことと理由が残ります。</p>
              <AreaField name="reason" label="終える理由" rows={2} required />
            </Confirm>
          )}
        </Stack>
      </Columns>
    </Page>
  )
}
