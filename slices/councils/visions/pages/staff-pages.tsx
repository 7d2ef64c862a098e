import type { Visit } from '#platform'
import { pidOf } from '#platform'
import {
  Card,
  CheckField,
  Columns,
  Confirm,
  Day,
  Empty,
  Fact,
  Facts,
  Form,
  LinkButton,
  Notice,
  Page,
  RadioField,
  Stack,
  Table,
  Tag,
  TextField,
} from '#ui'
import { answer as answerPage } from '../../answers/addresses.ts'
import { Refused } from '../../answers/pages/refused.tsx'
import { may } from '../../permissions.ts'
import { type Backer, backersOf } from '../../vision-backers/tables.ts'
import { wordingOf } from '../../vision-wordings/rules.ts'
import * as at from '../addresses.ts'
import { visionSubmitted, visionsSubmitted } from '../tables.ts'
import { VisionTag, VisionText } from './vision-parts.tsx'

const words = wordingOf({})

/** What was submitted: those that wait first. */
export async function ListPage({ here }: Visit<typeof at.visions>) {
  const rows = await visionsSubmitted(here)
  return (
    <Page
      title="主体提案ビジョン"
      lede="事業者・団体・個人が自分の言葉で書いたビジョンです。市は個人情報と中傷だけを確かめて公開し、受け止めを回答します。"
      acts={
        <LinkButton href={at.town(at.part.of(here.city))} kind="sub">
          公開ページ
        </LinkButton>
      }
    >
      <Table
        caption="提出されたビジョン"
        rows={rows}
        rowKey={(row) => row.id}
        total={`${rows.length}件`}
        empty={
          <Empty
            title="提出されたビジョンはまだありません"
            why="事業者や団体がサインインして書き、提出すると、ここに届きます。"
            stage="decide"
          />
        }
        fold
        columns={[
          {
            key: 'title',
            label: 'ビジョン',
            cell: (row) => <a href={at.vision({ visionId: row.id })}>{row.title}</a>,
          },
          { key: 'leader', label: '提案した方', cell: (row) => row.leaderName },
          {
            key: 'submitted',
            label: '提出',
            cell: (row) => (
              <>
                <Day on={row.submittedOn} form="short" />{' '}
                {row.textPublishedOn === null && <Tag kind="warn">確かめ待ち</Tag>}
              </>
            ),
          },
          { key: 'state', label: '状態', cell: (row) => <VisionTag vision={row} /> },
          {
            key: 'answer',
            label: '受け止め',
            cell: (row) => row.answerClass ?? (row.publishedOn ? '回答準備中' : '—'),
          },
        ]}
      />
    </Page>
  )
}

/** One vision for those who publish and answer it; its text is not theirs to edit. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.vision>) {
  const vision = await visionSubmitted(here, params.visionId)
  const backers = await backersOf(here, vision.id)
  const waits = vision.textPublishedOn === null
  const publishes = may.publishVisions(here.person)
  return (
    <Page
      title={vision.title}
      lede={`${vision.leaderName}（${vision.leaderKind}）`}
      back={at.visions()}
      tags={<VisionTag vision={vision} />}
      acts={
        <>
          {vision.publishedOn && (
            <LinkButton href={at.shown({ visionPid: pidOf(here.city, vision.id) })} kind="sub">
              公開ページ
            </LinkButton>
          )}
          {vision.answerId !== null && (
            <LinkButton href={answerPage({ answerId: vision.answerId })}>
              {vision.answeredOn ? '受け止めを見る' : '受け止めを書く'}
            </LinkButton>
          )}
        </>
      }
    >
      <Refused
        filled={filled}
        forms={[
          ...(waits && publishes ? ['publish', 'send-back'] : []),
          ...(publishes ? ['paper'] : []),
        ]}
      />
      {waits && (
        <Notice kind="warn">
          {vision.publishedOn
            ? '改めた文が提出されています。公開するまで、前の文が公開されたままです。'
            : '公開を待っています。個人情報と中傷だけを確かめ、内容の良し悪しでは判断しません。'}
        </Notice>
      )}
      <Columns shape="main">
        <Stack wide>
          <VisionText vision={vision} words={words} />
          {waits && publishes && (
            <div class="flex">
              <Form
                to={at.publication(params)}
                name="publish"
                filled={filled}
                inline
                submit="確かめて公開する"
              />
              <Confirm
                open="提案した方に返す"
                title="提案した方に返す"
                to={at.sendingBack(params)}
                name="send-back"
                filled={filled}
                submit="返す"
              >
                <RadioField
                  name="why"
                  label="返す理由"
                  required
                  options={['個人情報が含まれている', '人や団体を傷つけるおそれがある']}
                />
                <TextField name="where" label="どの文か" required maxlength={300} />
              </Confirm>
            </div>
          )}
        </Stack>
        <Stack>
          <BackersCard backers={backers} />
          {publishes && vision.endedOn === null && (
            <Confirm
              open="書面による賛同を記録する"
              title="書面による賛同"
              to={at.paperBacking(params)}
              name="paper"
              filled={filled}
              submit="記録する"
            >
              <TextField name="name" label="署名した方" required maxlength={100} />
              <RadioField
                name="named"
                label="名前の公開"
                required
                options={[
                  { value: 'named', label: '公開してよい' },
                  { value: 'unnamed', label: '公開しない' },
                ]}
              />
              <CheckField name="hasPaper" label="署名のある書面を受け取った" required />
            </Confirm>
          )}
          <Card title="経過">
            <Facts>
              <Fact term="提出">
                <Day on={vision.submittedOn} />
              </Fact>
              <Fact term="公開">
                <Day on={vision.publishedOn} />
              </Fact>
              <Fact term="受け止め">
                <Day on={vision.answeredOn} />
              </Fact>
              <Fact term="連携">
                <Day on={vision.linkedOn} />
              </Fact>
              <Fact term="終了">
                <Day on={vision.endedOn} />
              </Fact>
            </Facts>
          </Card>
        </Stack>
      </Columns>
    </Page>
  )
}

/** Who backs it, for the city alone: names that are not public are said to be so, and leave in no file. */
function BackersCard({ backers }: { backers: readonly Backer[] }) {
  return (
    <Card title="賛同する方" note="利害の確かめに使います">
      {backers.length === 0 ? (
        <p>まだありません。</p>
      ) : (
        <Stack>
          {backers.map((one) => (
            <div>
              {one.name}{' '}
              <span class="s14">
                {one.way === 'paper' ? '書面' : '本人のアカウント'}
                {one.isNamed ? '' : '・名前は公開しない'}
              </span>
            </div>
          ))}
        </Stack>
      )}
    </Card>
  )
}
