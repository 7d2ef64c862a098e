import { Missing, type Visit } from '#platform'
import {
  AreaField,
  Columns,
  Confirm,
  Fact,
  Facts,
  Form,
  Instant,
  Notice,
  Page,
  Refused,
  Section,
  Stack,
  TextField,
} from '#ui'
import { sealedCriteriaOf } from '../../criteria/tables.ts'
import { reviews } from '../../declarations/addresses.ts'
import { ScoreFacts, ScoreFields } from '../../scores/pages/score-fields.tsx'
import { weighedBy } from '../../scores/rules.ts'
import { FilesPart } from '../../stage-files/pages/files-part.tsx'
import { Papers } from '../../stage-views/pages/papers-part.tsx'
import { papersShown } from '../../stage-views/tables.ts'
import * as at from '../addresses.ts'
import { theReadingIsOpen } from '../rules.ts'
import { ownReading, readingFiles } from '../tables.ts'

/** A drawn application read again, without a word of what the panel gave it. */
export async function ReadingPage({ here, params, filled }: Visit<typeof at.reading>) {
  const own = await ownReading(here, params)
  const set = await sealedCriteriaOf(here, own.callId)
  if (set === null) throw new Missing()
  const criteria = weighedBy(set)
  const writes = theReadingIsOpen(own) === true
  const isOpened = own.openedAt !== null
  const papers = writes && isOpened ? await papersShown(here, own) : null
  const files = papers ? await readingFiles(here, own, papers.isBlind) : []
  return (
    <Page
      title={`読み直し　案件 ${own.code}`}
      back={reviews()}
      lede={`${own.callName}。抽出監査のために、採点した委員とは別に読み直します。`}
    >
      <Refused
        filled={filled}
        forms={
          writes
            ? [isOpened ? 'reading' : 'open', 'decline', ...files.map(({ id }) => `file-${id}`)]
            : []
        }
      />
      {own.declinedAt !== null && <Notice>この読み直しは辞退しました。</Notice>}
      {writes && (
        <Notice>
          審査会の点は表示しません。書類だけを読み、封印した審査項目ごとに点と理由を書いてください。
        </Notice>
      )}
      {writes && !isOpened && (
        <Section title="申請書">
          <p>開いた日時と、見た内容のハッシュを記録します。</p>
          <Form to={at.opening(params)} name="open" filled={filled} submit="申請書を開く" />
        </Section>
      )}
      {papers && (
        <Columns shape="2">
          <Stack wide>
            <Papers view={papers} />
            <FilesPart
              isBlind={papers.isBlind}
              files={files}
              filled={filled}
              opening={(attachmentId) => at.fileOpening({ ...params, attachmentId })}
              file={(attachmentId) => at.file({ ...params, attachmentId })}
            />
          </Stack>
          <Section title="点と理由">
            <Form
              to={at.reading(params)}
              name="reading"
              filled={filled}
              submit="読み直しを記録する"
            >
              <Stack wide>
                <p>一度記録すると、直せません。</p>
                <ScoreFields
                  sends="whole"
                  criteria={criteria}
                  given={own}
                  hint="1文以上で書いてください。"
                />
                <TextField name="note" label="気づいたこと" />
              </Stack>
            </Form>
          </Section>
        </Columns>
      )}
      {own.readAt !== null && (
        <Section title="記録した読み直し">
          <p>
            <Instant at={own.readAt} />
            に記録
          </p>
          <ScoreFacts criteria={criteria} given={own} />
          {own.note !== '' && (
            <Facts>
              <Fact term="気づいたこと">{own.note}</Fact>
            </Facts>
          )}
        </Section>
      )}
      {writes && (
        <Section title="読めないとき">
          <Confirm
            open="読み直しを辞退する"
            title="読み直しを辞退する"
            to={at.declining(params)}
            name="decline"
            filled={filled}
            submit="辞退する"
          >
            <p>申請者との利害関係に気づいたときなどは、理由を書いて辞退してください。</p>
            <AreaField name="reason" label="理由" rows={2} required />
          </Confirm>
        </Section>
      )}
    </Page>
  )
}
