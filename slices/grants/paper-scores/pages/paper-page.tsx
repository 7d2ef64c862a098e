import { type FileAnswer, FileLink, fileAnswer, keptFiles, Missing, type Visit } from '#platform'
import {
  Confirm,
  FileField,
  Form,
  HiddenField,
  Page,
  Refused,
  Section,
  SelectField,
  Stack,
} from '#ui'
import { assignments } from '../../assignments/addresses.ts'
import { callLabel } from '../../calls/pages/call-table.tsx'
import { callSeenBy } from '../../calls/tables.ts'
import { sealedCriteriaOf } from '../../criteria/tables.ts'
import { firstPass } from '../../interviews/addresses.ts'
import { placeLabel } from '../../panels/rules.ts'
import { ScoreFields } from '../../scores/pages/score-fields.tsx'
import { weighedBy } from '../../scores/rules.ts'
import { roundStateOf } from '../../selection-rounds/rules.ts'
import { roundOf } from '../../selection-rounds/tables.ts'
import * as at from '../addresses.ts'
import { paperStageAt } from '../rules.ts'
import { papersToCheck, paperWork } from '../tables.ts'

/** Scores that came on paper: typed here, and checked here by another. */
export async function PaperPage({ here, params, filled }: Visit<typeof at.paperEntry>) {
  const call = await callSeenBy(here, params.callId)
  const round = await roundOf(here, call.id)
  const set = await sealedCriteriaOf(here, call.id)
  const criteria = set ? weighedBy(set) : []
  const isOwn = here.person.section?.id === call.sectionId
  const stage = isOwn ? paperStageAt(round && roundStateOf(round)) : null
  const work = stage === null ? [] : await paperWork(here, call.id, stage)
  const open = work.filter((one) => one.finalAt === null && (one.revision === 0 || one.isPaper))
  const papers = stage === null ? [] : await papersToCheck(here, call.id, stage)
  const scans = await keptFiles(
    here,
    papers.map(({ fileId }) => fileId),
  )
  return (
    <Page
      title={`${stage === '面接' ? '紙の面接の採点' : '紙の採点'}　${callLabel(call)}`}
      back={stage === '面接' ? firstPass(params) : assignments(params)}
      lede="採点票の写しを見て入れます。入れた人とは別の人が写しと照らすと、確定します。"
    >
      <Refused
        filled={filled}
        forms={[
          ...(open.length > 0 ? ['paper'] : []),
          ...papers.map((one) => `check-${one.assignmentId}`),
        ]}
      />
      {stage === null && <p>いまは、紙の採点を入れる段階ではありません。</p>}
      {papers.length > 0 && (
        <Section title="確かめる">
          <Stack wide>
            {papers.map((paper) => {
              const file = scans.find(({ id }) => id === paper.fileId)
              return (
                <Stack>
                  {file && (
                    <FileLink
                      here={here}
                      file={file}
                      href={at.scan({ ...params, assignmentId: paper.assignmentId })}
                    />
                  )}
                  <Confirm
                    open={`案件${paper.code}　${placeLabel(paper.place)}　入力 ${paper.typedName}`}
                    title={`案件${paper.code}　${placeLabel(paper.place)}`}
                    to={at.check(params)}
                    name={`check-${paper.assignmentId}`}
                    filled={filled}
                    submit="写しと同じであることを確かめた"
                  >
                    <HiddenField name="assignmentId" value={paper.assignmentId} />
                    <ul>
                      {criteria.map(({ name }, index) => (
                        <li>{`${name}：${paper.points[index] ?? '点なし'}　${paper.comments[index] ?? ''}`}</li>
                      ))}
                    </ul>
                  </Confirm>
                </Stack>
              )
            })}
          </Stack>
        </Section>
      )}
      {open.length > 0 && (
        <Section title="入れる">
          <Form
            to={at.paperEntry(params)}
            name="paper"
            filled={filled}
            submit="紙の採点を入れる"
            multipart
          >
            <SelectField
              name="assignmentId"
              label="採点"
              required
              empty="選んでください"
              options={open.map((one) => ({
                value: one.assignmentId,
                label: `案件${one.code}　${placeLabel(one.place)}`,
              }))}
            />
            <ScoreFields
              sends="whole"
              criteria={criteria}
              given={{ points: [], comments: [] }}
              hint="採点票のとおりに写してください。"
            />
            <FileField name="file" label="採点票の写し" required accept=".pdf,.jpg,.jpeg,.png" />
          </Form>
        </Section>
      )}
    </Page>
  )
}

/** The scan, for whoever checks it. */
export async function paperScan({
  here,
  params,
  query,
}: Visit<typeof at.scan>): Promise<FileAnswer> {
  const call = await callSeenBy(here, params.callId)
  const round = await roundOf(here, call.id)
  const stage = paperStageAt(round && roundStateOf(round))
  const papers = stage === null ? [] : await papersToCheck(here, call.id, stage)
  const paper = papers.find((one) => one.assignmentId === params.assignmentId)
  if (!paper || here.person.section?.id !== call.sectionId) throw new Missing()
  return fileAnswer(here, paper.fileId, query)
}
