import { csvFileOf, type FileAnswer, idInPid, pidOf, type Visit, withQuery } from '#platform'
import { ThreadOf, threadOf } from '#slices/evidence'
import { Card, Columns, Empty, LinkButton, Notice, Page, Section, Stack, Table } from '#ui'
import { AnswerBody, ClassTag } from '../../answers/pages/answer-parts.tsx'
import { Reflections, reflectionsShown } from '../../answers/pages/reflections.tsx'
import { lastApproved, stepsOf } from '../../answers/tables.ts'
import { backersOf, backersOfEach } from '../../vision-backers/tables.ts'
import { visionRef } from '../../vision-publications/tables.ts'
import { wordingOf } from '../../vision-wordings/rules.ts'
import * as at from '../addresses.ts'
import { backersShown, stateOf } from '../rules.ts'
import { type Vision, visionPublished, visionsPublished, yearLinesOf } from '../tables.ts'
import { Backers, VisionTag, VisionText, YearLines } from './vision-parts.tsx'

const titleIn = (vision: Vision, lang: string) =>
  lang === 'en' && vision.titleEn !== '' ? vision.titleEn : vision.title

/** Published visions, for everybody, in Japanese with English titles. */
export async function TownPage({ here, params, query }: Visit<typeof at.town>) {
  const words = wordingOf(query)
  const rows = await visionsPublished(here)
  const backers = await backersOfEach(
    here,
    rows.map(({ id }) => id),
  )
  const other = withQuery(at.town(params), { lang: words.lang === 'en' ? '' : 'en' })
  const lang = { lang: words.lang === 'en' ? 'en' : '' }
  return (
    <Page
      title={words.title}
      lede={words.lede}
      acts={
        <>
          <LinkButton href={other} kind="sub">
            {words.other}
          </LinkButton>
          {here.opens(at.writing()) && <LinkButton href={at.writing()}>ビジョンを書く</LinkButton>}
        </>
      }
    >
      <Notice kind="info">{words.notEndorsed}</Notice>
      <Table
        caption={words.title}
        rows={rows}
        rowKey={(row) => row.id}
        csvHref={at.townCsv(params)}
        empty={<Empty title={words.empty} why={words.emptyWhy} stage="tell" />}
        fold
        columns={[
          {
            key: 'title',
            label: words.title,
            cell: (row) => (
              <a href={withQuery(at.shown({ visionPid: pidOf(here.city, row.id) }), lang)}>
                {titleIn(row, words.lang)}
              </a>
            ),
          },
          { key: 'leader', label: words.leader, cell: (row) => row.leaderName },
          {
            key: 'backers',
            label: words.backers,
            cell: (row) => <Backers backers={backers.get(row.id) ?? []} words={words} />,
          },
          {
            key: 'answer',
            label: words.answer,
            cell: (row) =>
              row.answerClass ? <ClassTag answerClass={row.answerClass} /> : words.noAnswer,
          },
          {
            key: 'state',
            label: words.state,
            cell: (row) => <VisionTag vision={row} words={words} />,
          },
        ]}
      />
    </Page>
  )
}

/** The list as a file: who wishes no name is a number in it. */
export async function townCsv({ here }: Visit<typeof at.townCsv>): Promise<FileAnswer> {
  const rows = await visionsPublished(here)
  const backers = await backersOfEach(
    here,
    rows.map(({ id }) => id),
  )
  const shownOf = ({ id }: Vision) => {
    const { names, others } = backersShown(backers.get(id) ?? [])
    return [...names, others].filter((part) => part !== '').join('、')
  }
  return csvFileOf<Vision>(
    '主体提案ビジョン',
    [
      { head: '題', cell: (row) => row.title },
      { head: '英語の題', cell: (row) => row.titleEn },
      { head: '提案した方', cell: (row) => row.leaderName },
      { head: '目指す年度', cell: (row) => row.horizonYear },
      { head: '目指す姿', cell: (row) => row.picture },
      { head: '市に求めること', cell: (row) => row.asked },
      { head: '賛同', cell: shownOf },
      { head: '公開した日', cell: (row) => row.publishedOn },
      { head: '状態', cell: stateOf },
      { head: '市の受け止め', cell: (row) => row.answerClass },
      { head: '見本', cell: (row) => (row.isSample ? '見本' : '') },
    ],
    rows,
  )
}

/** One vision with its backers, the city's answer and what came of it. */
export async function ShownPage({ here, params, query }: Visit<typeof at.shown>) {
  const vision = await visionPublished(here, idInPid(params.visionPid, here.city))
  const words = wordingOf(query)
  const backers = await backersOf(here, vision.id)
  const lines = await yearLinesOf(here, vision.id)
  const steps = vision.answerId === null ? [] : await stepsOf(here, vision.answerId)
  const step = lastApproved(steps)
  const reflections = step ? await reflectionsShown(here, [step.answerId]) : []
  const thread = await threadOf(here, visionRef(vision.id))
  const staffPage = at.vision({ visionId: vision.id })
  return (
    <Page
      title={titleIn(vision, words.lang)}
      lede={words.lang === 'en' ? vision.title : vision.titleEn}
      back={withQuery(at.town(at.part.of(here.city)), { lang: query.lang })}
      tags={<VisionTag vision={vision} words={words} />}
      acts={
        <>
          <LinkButton
            href={withQuery(at.shown(params), { lang: words.lang === 'en' ? '' : 'en' })}
            kind="sub"
          >
            {words.other}
          </LinkButton>
          {here.opens(staffPage) && (
            <LinkButton href={staffPage} kind="sub">
              担当の画面
            </LinkButton>
          )}
        </>
      }
    >
      <ThreadOf thread={thread} />
      <Columns shape="main">
        <Stack wide>
          <VisionText vision={vision} words={words} />
          <Section title={words.answer}>
            {step ? <AnswerBody step={step} /> : <p>{words.noAnswer}</p>}
          </Section>
          <Reflections rows={reflections} />
          <Section title={words.after}>
            <YearLines lines={lines} words={words} />
            {vision.endedOn && <p>{`${words.ended}：${vision.endedReason}`}</p>}
          </Section>
        </Stack>
        <Stack>
          <Card title={words.backers}>
            <Backers backers={backers} words={words} />
          </Card>
          <Notice kind="info">{words.notEndorsed}</Notice>
        </Stack>
      </Columns>
    </Page>
  )
}
